import { BENCHMARK_FACTS } from '#shared/domain/benchmark.ts'
import type { vocabulary as en } from '../en/vocabulary.ts'

export const vocabulary: typeof en = {
  benchmark: {
    gsm8k: BENCHMARK_FACTS.gsm8k.name,
    math: BENCHMARK_FACTS.math.name,
    bbh: BENCHMARK_FACTS.bbh.name,
    mmlu: BENCHMARK_FACTS.mmlu.name,
    sample: BENCHMARK_FACTS.sample.name,
  },
  format: {
    'in-context-cot': '少样本思维链',
    'in-context-ao': '少样本仅答案',
    'zero-shot-cot': '零样本思维链',
    'zero-shot-ao': '零样本仅答案',
  },
  formatShort: {
    'in-context-cot': '少样本思维链',
    'in-context-ao': '少样本仅答案',
    'zero-shot-cot': '零样本思维链',
    'zero-shot-ao': '零样本仅答案',
  },
  outcome: {
    correct: '正确',
    wrong: '错误',
    partial: '部分正确',
    'no-answer': '无答案',
    truncated: '被截断',
    refused: '被拒绝',
    error: '出错',
  },
  legend: '结果颜色的含义',
  unanswered: '尚未提问',
  searchHint:
    '须含全部词语。最后一个词可以只输入开头，西文至少三个字母；很常见的词则按整词查找。汉字之间没有空格，只能从标点或空格之后的第一个字查起。加引号 "…" 则按整词、按此顺序查找。',
  state: {
    queued: '排队中',
    running: '进行中',
    paused: '已暂停',
    interrupted: '已中断',
    quota: '额度用尽',
    key: '密钥被拒',
    provider: '已停止',
    incomplete: '不完整',
    cancelled: '已取消',
    done: '已完成',
  },
  finishReason: { stop: '正常结束', length: '达到长度上限', 'content-filter': '内容过滤', other: '其他' },
  exemplarSource: { official: '官方提示词', split: '训练集或开发集', own: '自带' },
  averaging: { micro: '微平均', macro: '宏平均' },
  averagingLong: { micro: '按微平均排名：对题目取平均', macro: '按宏平均排名：对任务取平均' },
  interval: (low, high) => `95% 区间 ${low} 至 ${high}`,
  percent: (score) => `${score}%`,
  enumerate: (parts) => parts.join('，'),
  sentences: (parts) => parts.join(''),
  labelled: (label, what) => `${label}：${what}`,
}
