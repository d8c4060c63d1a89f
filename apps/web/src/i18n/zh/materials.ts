/** Words of recordings, slides and minutes; what is missing is read in English. */
export default { materials: { tab: '资料' } };
