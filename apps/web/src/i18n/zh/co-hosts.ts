/** Words of joint seminars that two offices hold. */
export default {
  coHosts: {
    title: '联合主办办公室',
    lead: '该办公室可以看到已发布的活动和各城市的出席人数，看不到任何邮箱地址，也不发送邮件。',
    none: '除贵办公室外，两座主办城市在本系统中没有其他办公室。',
    sees: '{{city}}，可以看到此活动',
    share: '共享',
    unshare: '停止共享',
    shared: '活动发布后，{{name}}即可看到。',
    unshared: '{{name}}已不能再看到此活动。',
    withUs: '与我方联合主办的活动',
    withUsLead: '由伙伴办公室组织、贵办公室联合主办的研讨会。邀请和邮件发送由对方负责，您可以查看已发布的内容。',
    nothing: '尚无伙伴与您共享联合研讨会',
    nothingHint: '伙伴办公室共享并发布后，活动会显示在这里。',
    heldBy: '主办方：{{name}}',
    answers: '各城市的回复',
    answersLead: '仅显示人数；姓名和邮箱地址由发出邀请的办公室保管。',
    noAnswers: '尚未邀请任何人。',
    city: '城市',
    people: '出席人数（含随行人员）',
    noCity: '城市不详',
  },
};
