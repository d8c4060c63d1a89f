import type { PartOf } from '../shape.js';
import type en from '../en/settings.js';

export default {
  settings: {
    own: '我的账户',
    office: '办公室和部门',
    accounts: '账户和角色',
    mail: '邮件',
    wording: '信函用语',
    tokens: 'API令牌',
    audit: '操作记录',
    roles: '角色',
    comma: '、',
    preferences: '我的显示偏好',
    calendar: '日历',
    calendars: { language: '与所选语言一致', jalali: '伊朗历', gregorian: '公历' },
    theme: '颜色',
    password: '密码',
    passwordNow: '当前密码',
    passwordNew: '新密码',
    passwordHint: '至少12个字符。',
    passwordChange: '更改密码',
    passwordChanged: '密码已更改。该账户在其他地方的登录均已退出。',
    onlyAdmins: '此处由贵办公室的管理员修改。您可以查看，但不能修改。',
    city: '城市',
    nameIn: '{{language}}名称',
    units: '部门',
    slug: '简称',
  },
} satisfies PartOf<typeof en>;
