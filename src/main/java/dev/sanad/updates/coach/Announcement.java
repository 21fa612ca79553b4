package dev.sanad.updates.coach;

import java.util.regex.Pattern;

/** The words by which customers are told that an update comes, in texts that are folded; and those that claim a time for something else. */
final class Announcement {

    private static final String TO_COME =
            "(?:will|shall|'ll|(?:are|am|is) (?:going|planning|aiming) to|plan to|aim to|promise to|"
                    + "expect to|want to|hope to|intend to)";

    private static final String ENGLISH =
            "\\b(?:next|further|another|follow-?up)\\s+(?:[a-z]+\\s+)?(?:updates?|news|posts?|message|report)\\b"
                    + "|^\\W*(?:(?:an|the|our|status|more)\\s+)*(?:updates?|news|more information)\\s+"
                    + "(?:(?:will|is|are|to|due|expected|follows?|planned|coming|here|again)\\s+){0,3}(?:at|by|in|before|on|around|within|every)?\\s*\\|"
                    + "(?!\\s*(?!with|here|or|at|for|on|and|by)[a-z])"
                    + "|\\b(?:expect|look for|see|have|hear)\\s+(?:[a-z]+\\s+){0,2}(?:update|news)s?\\b"
                    + "|\\b(?:updates?|news|more information|more details) (?:will|to) (?:follow|come|be (?:posted|published|sent|shared|given|available))\\b"
                    + "|\\b(?:you'?ll|you will|you) hear (?:back |more |again )?from us\\b"
                    + "|" + TO_COME
                    + " (?:[a-z]+ ){0,3}?(?:write|post|report|inform|notify|let (?:you|everyone|customers) know|"
                    + "keep (?:you|everyone|customers|this page|the page) (?:posted|updated|informed|up to date)|get back to you|"
                    + "come back to you|be back (?:here )?with|be in touch|follow up|tell (?:you|customers)|update (?:you|this|the (?:status|page)|here|again|everyone|"
                    + "customers|our|at|by|in|within|every|on|\\|))"
                    + "|" + TO_COME
                    + " (?:[a-z]+ ){0,3}?(?:send|share|give|provide|publish|have|bring|issue)(?: [a-z]+){0,4} "
                    + "(?:updates?|news|information|details|status|word|more)\\b"
                    + "|\\bwe (?:write|post|report|update|inform|are posting|are writing|are back)(?: you)?(?: here)? (?:again|back|with news|with an update|next|\\|)"
                    + "|\\b(?:write|post|report|update you|inform you|be in touch) again\\b";

    private static final String ARABIC =
            "(?<!\\p{L})[وف]?(?:ال)?(?:تحدیث|خبر|رسال[هت]|اشعار|بیان|اعلان|مستجد|تقریر)(?:ات|نا|کم|ه)?\\s+(?:\\p{L}+\\s+)?"
                    + "(?:ال)?(?:تالی|قادم|مقبل|اتی|لاحق)ه?(?!\\p{L})"
                    + "|(?<!\\p{L})[وف]?(?:س|سوف )[نا](?:کتب|نشر|خبر|وافی|علم|بلغ|طلع|عود الی|حدثکم|حیطکم|تواصل|شارک|بقیکم|وضح لکم|رد علیکم)\\p{L}*"
                    + "|(?<!\\p{L})[وف]?(?:س|سوف )?[نا](?:کتب لکم|نشر لکم|خبرکم|وافیکم|علمکم|بلغکم|طلعکم|عود الیکم|حدثکم|حیطکم|بقیکم|تواصل معکم)"
                    + "|(?<!\\p{L})[وف]?(?:س|سوف )?[نا](?:نشر|رسل|قدم|صدر|علن)\\p{L}*\\s+(?:\\p{L}+\\s+){0,3}?(?:ال)?(?:تحدیث|خبر|اخبار|معلومات|مستجدات|جدید)"
                    + "|(?<!\\p{L})[وف]?(?:س|سوف )?[یت](?:صل|صدر)(?:کم)?\\s+(?:\\p{L}+\\s+)?(?:ال)?(?:تحدیث|اخبار|معلومات|مستجدات)"
                    + "|(?<!\\p{L})[وف]?موعد(?:نا)?\\s+(?:ال)?(?:تحدیث|تالی|قادم|مقبل)";

    private static final String PERSIAN_NEWS =
            "(?:خبر|خبرها|خبرهای|اخبار|به ?روز ?رسانی|بروز ?رسانی|اپدیت|اطلاعیه|گزارش|پیام|اطلاعات)";
    private static final String PERSIAN =
            "(?<!\\p{L})" + PERSIAN_NEWS + "(?: ها| های| ی)?(?:\\s+\\p{L}+)?\\s+(?:بعدی|اینده)"
                    + "|(?<!\\p{L})(?:خبر|اطلاع|با ?خبر|مطلع)(?:تان|تون)?\\s*(?:می ?ده|می ?د[یم]|خواه[یم]م? داد|می ?رسان|خواهیم رساند|می ?کن[یم]|خواهیم کرد)"
                    + "|(?<!\\p{L})اطلاع ?رسانی\\s+(?:می ?کن|خواهیم کرد|می ?شود|خواهد شد)"
                    + "|(?<!\\p{L})به اطلاع(?: شما|تان)?\\s+(?:می ?رس|خواهیم رساند|خواهد رسید)"
                    + "|(?<!\\p{L})اعلام\\s+(?:می ?کن|خواهیم کرد|می ?شود|خواهد شد)"
                    + "|(?<!\\p{L})(?:می ?نویس|خواهیم نوشت|می ?گوی[یم]|خواهیم گفت|خواهم نوشت)"
                    + "|(?<!\\p{L})منتشر\\s+(?:می ?کن|خواهیم کرد|می ?شود|خواهد شد)"
                    + "|(?<!\\p{L})" + PERSIAN_NEWS
                    + "[^|]{0,40}?(?:ارسال\\s+(?:می ?کن|خواهیم کرد|می ?شود|خواهد شد)|می ?فرست|خواهیم فرستاد|"
                    + "به ?روز(?: ?رسانی)? می ?کن|خواهد امد|می ?اید|می ?گذار|خواهیم گذاشت)"
                    + "|(?<!\\p{L})(?:به ?روز ?رسانی|بروز ?رسانی|به روز|بروز)\\s+(?:می ?کنیم|می ?کنم|خواهیم کرد|خواهد شد)"
                    + "|(?<!\\p{L})در جریان\\s+(?:\\p{L}+\\s+)?(?:می ?گذار|خواهیم گذاشت|قرار می ?ده|قرار خواهیم داد)"
                    + "|(?<!\\p{L})با شما در (?:میان|تماس|ارتباط)";

    /** What announces an update. */
    static final Pattern PATTERN = Pattern.compile(ENGLISH + "|" + ARABIC + "|" + PERSIAN);

    /** What a time may belong to instead: a repair, something that was, what customers are asked to do. */
    static final Pattern OTHER = Pattern.compile(
            "\\b(?:fix(?:ed|es)?|up and running|up again|restor\\w+|resolv\\w+|repaired|solved|online|"
                    + "work(?:s|ing)? again|running again|recover\\w*|(?:be|is|are|come|comes|went) back(?! (?:to you|here with|with))|was|were|had|began|"
                    + "begun|started|saw|seen|noticed|happened|failed|stopped|broke|crashed|deployed|restarted|published|posted|"
                    + "wrote|said|found|maintenance|tell us|let us know|write to us|contact us|try again|retry)\\b"
                    + "|(?<!\\p{L})[وف]?(?:س|سوف )?(?:[تی]عود(?!\\p{L})|[تی]عمل(?!\\p{L})|[تین]حل(?!\\p{L})|[تین]صلح(?!\\p{L})|[تی]نتهی|[تی]کون جاهز\\p{L}*|"
                    + "(?:ال)?اصلاح\\p{L}*|استعاد\\p{L}*|حلت|انتهت|بدات?|توقفت?|لاحظنا|راینا|کانت?|حدثت?|وقعت?|نشرنا|کتبنا|اخبرونا|ابلغونا|راسلونا)(?!\\p{L})"
                    + "|(?<!\\p{L})(?:رفع|برطرف|حل|درست|تعمیر|راه ?اندازی|تمام)(?:\\s+\\p{L}+)?\\s+(?:خواهد شد|می ?شود|خواهیم کرد|می ?کنیم|شد|شده)"
                    + "|(?<!\\p{L})(?:شروع شد|اغاز شد|پیش امد|رخ داد|قطع شد|بود|بودند|نوشتیم|گفتیم|منتشر کردیم|بر ?می ?گردد|در دسترس|به ما خبر|خبر بدهید|اطلاع دهید)");

    private Announcement() {}
}
