import type { hubFailures as english } from '../en/hubFailures';
import type { SameWords } from '../words';

export const hubFailures = {
  'notice.failure.hub-bad-address': '{subject}：这不是 Hub 的地址。',
  'notice.failure.hub-unreachable':
    '{subject}：{base} 没有响应。请检查网络连接、设置镜像，或把文件拖到页面上。',
  'notice.failure.hub-cut': '{subject}：连接一再中断。已下载的部分保留着：可随时继续。',
  'notice.failure.hub-stalled':
    '{subject}：一再出现 {seconds} 秒内没有收到数据的情况。已下载的部分保留着：可随时继续。',
  'notice.failure.hub-gated':
    '{subject}：{repo} 不对访客开放（HTTP {status}）。请用你的账号下载文件，再拖到页面上。',
  'notice.failure.hub-not-found': '{subject}：{repo} 或其中的文件 {file} 不存在（HTTP {status}）。',
  'notice.failure.hub-rate-limited':
    '{subject}：{base} 要求等待（{seconds} 秒）后再下载。请稍后重试。',
  'notice.failure.hub-rate-limited-unsaid':
    '{subject}：{base} 收到的请求过多，也没有说明要等多久。请几分钟后重试。',
  'notice.failure.hub-server-error':
    '{subject}：{base} 自身出错（HTTP {status}）。请稍后重试，或设置镜像。',
  'notice.failure.hub-refused': '{subject}：{base} 拒绝了请求（HTTP {status}）。',
  'notice.failure.hub-odd-answer':
    '{subject}：{base} 有响应，但不像 Hub 的响应（{got}）。中间可能有登录页或代理。',
  'notice.failure.hub-no-checksum':
    '{subject}：{repo} 的清单没有 {file} 的 SHA-256，无法校验。没有下载任何内容。',
  'notice.failure.hub-wrong-length':
    '{subject}：收到 {gotBytes} 字节，而清单所列为 {expectedBytes}。没有保留任何内容。',
  'notice.failure.hub-wrong-hash':
    '{subject}：收到内容的 SHA-256 为 {got}，而不是 {expected}。没有保留任何内容。',
  'notice.failure.hub-quota-full':
    '{subject}：浏览器没有空间保存它。请删除保留的权重，或腾出磁盘空间。',
  'notice.failure.hub-busy':
    '{repos}：正在本标签页或其他标签页中下载，所以没有删除。请先取消下载。',
  'notice.failure.hub-not-kept': '{subject} 已不在这里保留。请重新下载。',
} as const satisfies SameWords<typeof english>;
