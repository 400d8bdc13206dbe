import { words } from '../words.mjs';

/** The Hebrew-speaking cast, under X's old code `iw`. All of it is fiction: no person, show or company here exists. */

/** @type {import('../cast-types.mjs').CastLanguage} */
export const iw = {
  lang: 'iw',
  people: 26,
  offsets: [120],
  order: 'given family',
  places: ['חיפה', 'ירושלים', 'באר שבע', 'יפו', 'נצרת', 'גליל עליון', 'ערד', 'תל אביב'],
  given:
    words(`נועה|noa איתמר|itamar תמר|tamar יונתן|yonatan שירה|shira אורי|uri הילה|hila גיא|guy מיכל|michal עומר|omer
    רוני|roni דפנה|dafna נדב|nadav יעל|yael אלמוג|almog`),
  family:
    words(`ברנע|barnea שקדי|shkedi אלמליח|elmaliach גלבוע|gilboa רוזנטל|rosental צוריאל|zuriel חדד|hadad כרמון|carmon
    אבוקסיס|abuksis לביא|lavi טננבוים|tenenboim מזרחינו|mizrahino דגן|dagan ארבלי|arbeli פלדמן|peldman`),
  formats: [
    '{show} | פרק {n}',
    '{show}: {title}',
    '{title} · {show}',
    '{title} עם {guest}',
    '{show} עם {guest}',
  ],
  chats: [
    'קפה של לילה ☕',
    'לא נרדמים, מדברים',
    'בדיקת מיקרופון 🎙️',
    'סיכום שבוע',
    'תשאלו אותי הכול',
    'בדרך הביתה',
  ],
  longTitle:
    'הוויכוח הגדול על החומוס: חם או קר, עם גרגירים או בלי, עם בצל או עם חמוצים, מי המציא, מי קלקל, ולמה אי אפשר לגמור את השיחה הזאת לפני שתיים בלילה, חלק חמישי ואולי אחרון 🧆',
  organisations: [
    ['קו החוף', 'kavhahof_news', 'news', 'newsroom', 'חדר חדשות עצמאי. סיפורים מהשוליים של המפה.'],
    ['שעת אפס', 'shaatefes', 'startups', 'podcast', 'הפודקאסט על הרגע שלפני ההשקה. כל יום שני.'],
    ['חוג האסטרונומים בנגב', 'negevstars', 'science', 'club', 'טלסקופים, חושך וקפה שחור. #כוכבים'],
    ['עיריית נווה ארז', 'neveerez_gov', 'news', 'government', 'החשבון הרשמי. עדכונים, תרבות ושיבושי מים.'],
  ],
  fields: {
    news: {
      topics: ['news', 'politics'],
      bios: ['תחקירים ופרוטוקולים. {place}.', 'עיתונות מקומית, בלי קיצורי דרך.', 'נתונים פתוחים וקפה.'],
      shows: ['מהדורת לילה', 'שורה תחתונה'],
      titles: ['מה ידוע עד עכשיו', 'ערב בחירות, שידור חי 🗳️', 'מאחורי התחקיר', 'התקציב במילים פשוטות'],
    },
    startups: {
      topics: ['startups', 'ai'],
      bios: ['מייסדת בפעם השנייה. {place}.', 'מודלים, מדדים, מרק.', 'הנדסת תוכנה ופלפל.'],
      shows: ['סבב ראשון', 'גרסה אפס'],
      titles: ['הלקוח הראשון', 'בינה מלאכותית בלי רעש', 'טעויות גיוס יקרות', 'שאלות למשקיעה'],
    },
    science: {
      topics: ['science', 'climate'],
      bios: ['חוקר מדבריות. {place}.', 'ביולוגיה ימית, גם בחורף.', 'מתמטיקה לאנשים עייפים.'],
      shows: ['שמיים פתוחים', 'מעבדה ביתית'],
      titles: ['מטר מטאורים הלילה 🌠', 'למה המדבר פורח', 'שאלו אסטרונומית', 'מים, גשם ותחזיות'],
    },
    food: {
      topics: ['food', 'travel'],
      bios: ['מטבח קטן, סיר גדול. {place}.', 'לחמים ושבילים.', 'שווקים על הבוקר. 🌿'],
      shows: ['סיר לחץ', 'שולחן ארוך'],
      titles: ['חומוס: הוויכוח', 'מבשלים ביחד לשישי 🍲', 'השוק לפני הזריחה', 'לחם מחמצת, עזרה ראשונה'],
    },
    music: {
      topics: ['music', 'books'],
      bios: ['גיטרה, מילים, שקט. {place}.', 'שירה וספרים משומשים.', 'תקליטים בלבד.'],
      shows: ['צד ב׳', 'שורה ראשונה'],
      titles: ['מאזינים לאלבום שלם 🎧', 'ערב שירה פתוח', 'ספרים שלא סיימנו', 'מיקרופון פתוח'],
    },
  },
};
