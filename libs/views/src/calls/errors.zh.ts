import type { callErrorsEn } from './errors.en.js';

export const callErrorsZh: Readonly<Record<keyof typeof callErrorsEn, string>> = {
  subErrMissing: '此项尚未填写。',
  subErrName: '请填写姓名。',
  subErrAddress: '该邮箱地址不完整，请按 name@city.example 的形式填写。',
  subErrLong: '文字过长：最多{max, number}个字符，现有{length, number}个。',
  subErrChoice: '请从列表中选择。',
  subErrNumber: '请填写数字，且不超过允许的最大值。',
  subErrDate: '这不是日期。请按2026-12-21或1405/09/30的形式填写。',
  subErrTheme: '最多填写20个领域，每个不超过40个字符。',
  subErrCode: '该访问码在此无效或已过期。请核对访问码，或向办公室咨询。',
  subErrCodeNeeded: '请填写办公室提供给您的访问码。',
  subErrDrafts: '该邮箱已有多份未完成的草稿。请通过邮件中的链接打开其中一份。',
  subErrTwice: '该提案中已有使用此邮箱的人员。',
  subErrCount: '此处最多可填{max, number}项。',
  subErrConsent: '未经此项同意，无法接收提案。',
  subErrFileEmpty: '请选择一个非空文件。',
  subErrFileKind: '无法接收此类文件。请上传文档、演示文稿、表格或图片。',
  subErrFileLarge: '该文件超过20 MB。',
  subErrFileUnsafe: '该文件除文档外还含有其他内容（程序、其他文件或密码），或已损坏。请另存为无密码的PDF后重新上传。',
  subErrOther: '请再次查看此栏。',
};
