import type { palette as en } from '../en/palette.ts'

export const palette: typeof en = {
  title: '搜索任何内容',
  placeholder: '页面、模型、运行、提示词、视图或操作…',
  nothing: '没有叫这个名字的内容。',
  groups: {
    places: '前往',
    here: '本页',
    actions: '操作',
    views: '排行榜视图',
    models: '模型',
    prompts: '提示词',
    runs: '运行',
  },
  actions: {
    startRun: '开始运行',
    addModel: '添加模型',
    compareRuns: '对比两次运行',
    importResults: '导入结果',
    getBenchmarks: '获取基准',
    exportWide: '将排行榜导出为 CSV',
    exportTidy: '将排行榜导出为规整格式 CSV',
    theme: { auto: '主题跟随系统', light: '浅色主题', dark: '深色主题' },
    language: (name) => `语言：${name}`,
  },
  run: (id, model) => `运行 ${id}：${model}`,
}
