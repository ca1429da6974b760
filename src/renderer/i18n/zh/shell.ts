import { formatCount } from '#shared/domain/numbers.ts'
import type { shell as en } from '../en/shell.ts'
import { spaced } from './spacing.ts'

export const shell: typeof en = {
  product: 'CoT Hub',
  productName: '思维链评测中心',
  nav: {
    main: '主导航',
    leaderboard: '排行榜',
    runs: '运行',
    prompts: '提示词',
    playground: '试验场',
    compare: '对比运行',
    sensitivity: '敏感性',
    methods: '方法',
    data: '数据',
    models: '模型',
    settings: '设置',
    language: '语言',
    skip: '跳到内容',
  },
  connection: {
    connecting: '正在连接引擎…',
    open: '引擎已连接',
    lost: '与引擎的连接已断开，正在重试；当前内容可能不是最新。',
    retry: '立即重试',
  },
  footer: {
    local: '离线：除发给模型的请求外，数据不会离开本机',
    reported: (models, figures, linked) =>
      `${formatCount(models)} 个模型，${formatCount(figures)} 个数据，${
        linked === figures ? '全部附来源' : `其中 ${formatCount(linked)} 个附来源`
      }`,
    running: (runs) => `${formatCount(runs)} 次运行进行中`,
    studies: (count) => `${formatCount(count)} 项研究进行中`,
    between: '，',
    queued: (runs) => `${formatCount(runs)} 次排队中`,
    storePath: '本页所示的存储库',
  },
  failure: {
    withoutUnavailable: (names) => spaced(`去掉 ${names.join('、')}，启动其余运行`),
    title: '无法加载',
    crash: '页面出现了缺陷',
    crashHint: '运行与结果都完好地保存在库中。请重新加载；若再次出现，请报告上面的信息。',
    unexpectedHint: '请重试；若再次出现，请重启应用并报告上面的信息。',
    retry: '重试',
    reload: '重新加载',
    viewCrash: '此视图出现了缺陷',
    viewCrashHint:
      '其他视图仍可使用，运行与结果都完好地保存在库中。请重新加载此视图；若再次出现，请报告上面的信息。',
    reloadView: '重新加载此视图',
    viewAsItStarts: '忽略地址中的选项，按初始状态打开',
    viewAwaited: '此视图尚未加载',
    viewAwaitedHint: '提供它的引擎暂时无法连接；恢复后会自动打开。',
    viewNotFetched: '此视图无法加载',
    viewNotFetchedHint: '未能取得它的文件。请重新加载页面再试。',
    partMissing: '未能取得显示此内容所需的文件。',
    partMissingHint: '每隔几秒会自动重试，取得后立即显示。',
    notFound: '没有这个页面',
    notFoundHint: '该地址可能来自其他版本。',
    toLeaderboard: '前往排行榜',
  },
  shortcuts: {
    title: '键盘快捷键',
    everywhere: '所有页面',
    goTo: (place) => spaced(`前往${place}`),
    focusSearch: '在本页中搜索',
    sheet: '显示此列表',
    close: '关闭',
  },
  toasts: {
    run: (id, state) => `运行 ${id}：${state}`,
    openRun: '打开',
    connected: '已重新连接引擎',
    imported: '基准文件已导入',
    importedItems: (added, known) => `新增 ${formatCount(added)} 道题，已有 ${formatCount(known)} 道`,
    importFailed: '基准文件未能导入',
    close: '关闭',
  },
  copy: { copy: '复制', copied: '已复制' },
  all: '全部',
  sortBy: (column) => spaced(`按${column}排序`),
}
