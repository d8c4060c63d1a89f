import type { callMailsEn } from './mail-words.en.js';

export const callMailsMs: Readonly<Record<keyof typeof callMailsEn, string>> = {
  subDraftMailSubject: 'Draf tuan/puan untuk panggilan: {title}',
  subDraftMailEyebrow: 'Cadangan tuan/puan telah dimulakan',
  subDraftMailOpening:
    'Satu cadangan untuk panggilan “{call}” oleh {office} telah dimulakan dengan alamat ini. Melalui pautan peribadi di bawah, penulisan boleh disambung pada bila-bila masa; cadangan boleh dihantar sehingga {until}. Draf disimpan selama tiga puluh hari selepas tarikh tutup. Jika bukan tuan/puan yang memulakannya, sila nyatakan melalui pautan yang sama.',
  subDraftMailAction: 'Sambung menulis',
  subReceiptSubject: 'Diterima: {title}',
  subReceiptEyebrow: 'Cadangan tuan/puan telah diterima',
  subReceiptOpening:
    '{office} berterima kasih atas cadangan di atas, yang dihantar bagi panggilan “{call}”. Melalui pautan peribadi di bawah, cadangan boleh dilihat, serta diubah atau ditarik balik sehingga {until}.',
  subReceiptProof:
    'Sila sahkan melalui pautan ini bahawa alamat ini milik tuan/puan: tekan sahaja satu butang pada halaman itu. Jika bukan tuan/puan yang menghantarnya, sila nyatakan di situ; cadangan akan ditarik balik dan pejabat akan dimaklumkan.',
  subView: 'Lihat cadangan',
  coAuthorSubject: 'Adakah tuan/puan pengarang bersama? {title}',
  coAuthorEyebrow: 'Tuan/puan dinamakan sebagai pengarang bersama',
  coAuthorOpening:
    '{author} menamakan tuan/puan sebagai pengarang bersama cadangan di atas, yang dihantar bagi panggilan “{call}” oleh {office}. Sila nyatakan melalui pautan peribadi di bawah sama ada tuan/puan bersetuju; nama hanya dipaparkan dengan persetujuan tuan/puan.',
  coAuthorAction: 'Setuju atau tolak',
  subNewsSubject: 'Perkembangan cadangan: {title}',
  subNewsWithdrawnOpening:
    'Cadangan di atas, yang dihantar bagi panggilan “{call}” oleh {office}, telah ditarik balik oleh pengarangnya dan tidak lagi dipertimbangkan.',
  subNewsConfirmedOpening:
    'Penyertaan bagi cadangan di atas, yang diterima dalam panggilan “{call}”, telah disahkan. {office} menantikannya dan akan memaklumkan langkah seterusnya.',
  subNewsRefusedOpening:
    'Tempat bagi cadangan di atas, yang diterima dalam panggilan “{call}” oleh {office}, telah dilepaskan oleh pengarangnya.',
  acceptanceSubject: 'Diterima untuk penyertaan: {title}',
  acceptanceEyebrow: 'Cadangan tuan/puan diterima untuk penyertaan',
  acceptanceOpening:
    '{office} dengan sukacitanya memaklumkan bahawa cadangan di atas, yang dihantar bagi panggilan “{call}”, telah diterima untuk penyertaan. Pengarangnya diminta mengesahkan penyertaan sebelum {until}, melalui pautan peribadi di bawah.',
  acceptanceAction: 'Buka halaman peribadi',
  reserveSubject: 'Dalam senarai simpanan: {title}',
  reserveEyebrow: 'Cadangan tuan/puan berada dalam senarai simpanan',
  reserveOpening:
    '{office} berterima kasih atas cadangan di atas, yang dihantar bagi panggilan “{call}”. Cadangan ini mendapat sambutan baik, tetapi semua tempat telah penuh pada masa ini. Sebaik sahaja ada tempat kosong, tuan/puan akan dimaklumkan.',
  rejectionSubject: 'Cadangan tuan/puan: {title}',
  rejectionEyebrow: 'Tentang cadangan tuan/puan',
  rejectionOpening:
    '{office} berterima kasih atas cadangan di atas, yang dihantar bagi panggilan “{call}”, dan atas usaha di sebaliknya. Dukacita dimaklumkan bahawa cadangan ini tidak dapat diterima pada kali ini. Kami mengalu-alukan cadangan yang akan datang.',
  callReason:
    'E-mel ini dihantar kerana alamat ini tersenarai dalam satu cadangan kepada {office}. Pautan ini untuk kegunaan tuan/puan sahaja; sila jangan kongsikan dengan orang lain.',
};
