package org.digestbot.parse.document;

/**
 * How much a decoded text looks like one that people write: a wrong encoding gives rare characters
 * and signs in odd places.
 */
final class Plausibility {
  /** The characters that make up about two thirds of Chinese texts, in both scripts. */
  private static final String FREQUENT =
      "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于"
          + "着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还"
          + "进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情"
          + "明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或"
          + "新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员"
          + "解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太"
          + "量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基"
          + "眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交"
          + "规万取拉格望觉术领共确传师观清今切院让识候带导争运笔网站章项链具软序码模型语言源"
          + "支持推荐周刊享技视频户服版布這個們來為國說時會對過後裡經麼學現當沒動還進樣開從實"
          + "軍與長機業將間問應戰頭體見產給門東聲員義題氣爾變總電數報結務場計資許統區隊決馬書"
          + "則聽卻達強難權設記類據張該規萬領確傳師觀讓識帶導爭運網項鏈軟碼語詞視頻戶係點擊關"
          + "於論處認兩無發條愛歡製鐘華麗檔檢專標準雖";

  private static final boolean[] IS_FREQUENT = new boolean[0x10000];

  static {
    FREQUENT.chars().forEach(c -> IS_FREQUENT[c] = true);
  }

  /** What a file begins with is enough to tell its encoding, in characters. */
  private static final int SAMPLE = 64 * 1024;

  private static final double MOST_CONTROLS = 0.01;

  /** So many are strays in a short text as well, if they are not many of its characters. */
  private static final int FEW = 3;

  private static final double MOST_IN_SHORT = 0.2;

  private Plausibility() {}

  /** From 0 to 1, over the start of the text. */
  static double of(String text) {
    int length = Math.min(text.length(), SAMPLE);
    double ordinary = 0;
    int beyondAscii = 0;
    double good = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        ordinary += c >= ' ' || c == '\n' || c == '\r' || c == '\t' ? 1 : -4;
        continue;
      }
      beyondAscii++;
      good += weight(text, i, c);
    }
    if (length == 0 || ordinary < 0) {
      return 0;
    }
    if (beyondAscii == 0) {
      return ordinary / length;
    }
    return Math.max(0, good / beyondAscii) * (ordinary + beyondAscii) / length;
  }

  /**
   * Whether the text is free of what only binary files hold. A few control characters are a slip of
   * an editor, and a few runs of NUL, however long, the holes that a crash left.
   */
  static boolean isText(String text) {
    int controls = 0;
    int nuls = 0;
    int runs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\0') {
        nuls++;
        runs += i == 0 || text.charAt(i - 1) != '\0' ? 1 : 0;
      } else if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u001b') {
        controls++;
      }
    }
    int rest = text.length() - nuls;
    return nuls <= rest
        && runs <= FEW
        && controls <= Math.max(rest * MOST_CONTROLS, Math.min(FEW, rest * MOST_IN_SHORT));
  }

  private static double weight(String text, int at, char c) {
    if (IS_FREQUENT[c]) {
      return 1;
    }
    if (c >= 0x3000 && c <= 0x3002 || c == '，' || c == '：' || c == '（' || c == '）') {
      return 1;
    }
    if (c >= 0xA0 && c < 0x180) {
      return Character.isLetter(c) && besideAsciiLetter(text, at) ? 0.8 : -0.2;
    }
    if (c < 0xA0 || c >= 0xE000 && c < 0xF900 || !Character.isDefined(c)) {
      return -2;
    }
    return Character.isLetter(c) ? 0.2 : 0.4;
  }

  private static boolean besideAsciiLetter(String text, int at) {
    return at > 0 && isAsciiLetter(text.charAt(at - 1))
        || at + 1 < text.length() && isAsciiLetter(text.charAt(at + 1));
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
