import { directionOf } from '../../../../src/document/direction.ts'
import type { Direction } from '../../../../src/renderers/pdf/fonts/face.ts'

/** A sentence in a language, and the family that its letters are set in. */
export type Sentence = {
  readonly language: string
  readonly family: string
  readonly direction: Direction
  readonly text: string
}

const row = (language: string, family: string, text: string): Sentence => ({
  language,
  family,
  text,
  direction: directionOf(language),
})

/** Everyone who works at home has a right to fair pay; in each language that our users write. */
export const sentences: readonly Sentence[] = [
  row('en', 'Noto Serif', 'Everyone who works at home has a right to fair pay: “12.50 € an hour”.'),
  row('vi', 'Noto Serif', 'Mọi người làm việc tại nhà đều có quyền được trả công công bằng.'),
  row('vi', 'Noto Serif', 'Người lao động tại nhà, được trả ở Huế.'.normalize('NFD')),
  row('el', 'Noto Serif', 'Όποιος εργάζεται στο σπίτι έχει δικαίωμα σε δίκαιη αμοιβή.'),
  row('bg', 'Noto Serif', 'Всеки, който работи у дома, има право на справедливо заплащане.'),
  row('sr', 'Noto Serif', 'Свако ко ради код куће има право на правичну зараду.'),
  row('ro', 'Noto Serif', 'Oricine muncește acasă are dreptul la o plată echitabilă, şi ţese.'),
  row('hi', 'Noto Serif Devanagari', 'घर पर काम करने वाले हर व्यक्ति को उचित मज़दूरी का अधिकार है।'),
  row('hi', 'Noto Serif Devanagari', 'क्\u200dषमा और क्\u200cष'),
  row('mr', 'Noto Serif Devanagari', 'घरी काम करणाऱ्या प्रत्येकाला योग्य मोबदल्याचा हक्क आहे.'),
  row('ne', 'Noto Serif Devanagari', 'घरमा काम गर्ने प्रत्येक व्यक्तिलाई उचित पारिश्रमिकको अधिकार छ।'),
  row('bn', 'Noto Serif Bengali', 'যাঁরা বাড়িতে কাজ করেন, তাঁদের ন্যায্য মজুরি পাওয়ার অধিকার আছে।'),
  row('ta', 'Noto Sans Tamil', 'வீட்டில் வேலை செய்யும் ஒவ்வொருவருக்கும் நியாயமான ஊதியம் பெற உரிமை உண்டு.'),
  row('te', 'Noto Serif Telugu', 'ఇంటి వద్ద పని చేసే ప్రతి ఒక్కరికీ న్యాయమైన వేతనం పొందే హక్కు ఉంది.'),
  row('si', 'Noto Sans Sinhala', 'ශ්‍රී ලංකාවේ නිවසේ සිට වැඩ කරන සෑම කෙනෙකුටම සාධාරණ වැටුපක් ලැබිය යුතුය.'),
  row('gu', 'Noto Sans Gujarati', 'ઘરેથી કામ કરનાર દરેક વ્યક્તિને વાજબી વેતન મેળવવાનો અધિકાર છે.'),
  row('th', 'Noto Sans Thai', 'ทุกคนที่ทำงานอยู่ที่บ้านมีสิทธิได้รับค่าจ้างที่เป็นธรรม และน้ำดื่ม'),
  row('lo', 'Noto Sans Lao', 'ທຸກຄົນທີ່ເຮັດວຽກຢູ່ເຮືອນມີສິດໄດ້ຮັບຄ່າຈ້າງທີ່ເປັນທຳ'),
  row('km', 'Noto Serif Khmer', 'អ្នកធ្វើការនៅផ្ទះគ្រប់រូបមានសិទ្ធិទទួលបានប្រាក់ឈ្នួលសមរម្យ។'),
  row('my', 'Noto Sans Myanmar', 'အိမ်တွင် အလုပ်လုပ်သူတိုင်းသည် တရားမျှတသော လုပ်ခ ရပိုင်ခွင့် ရှိသည်။'),
  row('am', 'Noto Sans Ethiopic', 'በቤት ውስጥ የሚሠራ ሁሉ ተገቢ ክፍያ የማግኘት መብት አለው።'),
  row('ar', 'Noto Naskh Arabic', 'لكلّ من يعمل في بيته الحقّ في أجر عادل (لا أقلّ).'),
  row('fa', 'Noto Naskh Arabic', 'هر کس که در خانه کار می‌کند حق دارد مزد منصفانه بگیرد.'),
  row('ur', 'Noto Nastaliq Urdu', 'گھر پر کام کرنے والے ہر شخص کو مناسب اجرت کا حق حاصل ہے۔'),
  row('he', 'Noto Serif Hebrew', 'לכל מי שעובד בבית יש זכות לשכר הוגן, בְּבֵיתוֹ.'),
]
