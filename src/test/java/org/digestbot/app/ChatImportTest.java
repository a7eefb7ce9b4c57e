package org.digestbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.Place;
import org.digestbot.chat.Role;
import org.digestbot.chat.Texts;
import org.digestbot.chat.reply.Block.Fields;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Field;
import org.digestbot.chat.reply.Reply;
import org.digestbot.digest.Topics;
import org.digestbot.ingest.Arrivals;
import org.digestbot.search.dictionary.Glossary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatImportTest {
  private static final Chat CHAT = Chat.with("telegram", "1");
  private static final int LONGER_THAN_A_PARAGRAPH = 70_000;

  @TempDir Path folder;
  private OpenArchive archive;
  private ChatImport documents;

  @BeforeEach
  void open() {
    OpenArchive.Meaning meaning =
        new OpenArchive.Meaning(
            Topics.NONE, new Glossary(List.of()), InstantSource.system(), ZoneOffset.UTC);
    archive =
        OpenArchive.open(
            folder.resolve("own.db"), false, meaning, Progress.to(System.err), Arrivals.NONE);
    documents = new ChatImport(archive.ingest(), (chat, caller) -> Texts.of(caller.language()));
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void theAnswerSaysWhatADocumentBrought() {
    String list =
        "# Finds\n\n- [A lamp](https://example.org/lamp)\n- [A jar](https://example.org/jar)\n";

    assertThat(take("finds.md", list, Language.CHINESE))
        .isEqualTo(
            Reply.of(
                Heading.of("finds.md"),
                new Fields(
                    List.of(
                        Field.of("条目", "2"),
                        Field.of("新增", "2"),
                        Field.of("更新", "0"),
                        Field.of("移除", "0"),
                        Field.of("新链接", "2")))));
  }

  @Test
  void whatCannotBeReadIsSaidInTheSendersLanguage() {
    assertThat(take("空.txt", " \n", Language.CHINESE))
        .isEqualTo(Reply.of(Note.warning("空.txt: 这个文件是空的，没有可读的内容。")));
    assertThat(take("report.pdf", "%PDF-1.7\n\0\1\2", Language.CHINESE))
        .isEqualTo(Reply.of(Note.warning("report.pdf: 这个文件不是文本。请导出为纯文本、Markdown 或 HTML 再发给我。")));
    assertThat(take("report.pdf", "%PDF-1.7\n\0\1\2", Language.ENGLISH))
        .isEqualTo(
            Reply.of(
                Note.warning(
                    "report.pdf: The file is not text; export it as text, Markdown or HTML and"
                        + " send me that.")));
    assertThat(take("noise.md", "\0\1\2\3\4\5\6\7".repeat(9), Language.CHINESE))
        .isEqualTo(Reply.of(Note.warning("noise.md: 这个文件无法作为文本读取。请存为 UTF-8 再发一次。")));
  }

  @Test
  void whatWasReadOtherwiseThanItStandsThereIsSaidBelowTheFigures() {
    Reply reply =
        take(
            "long.md", "# One\n\n" + "word ".repeat(LONGER_THAN_A_PARAGRAPH / 5), Language.CHINESE);

    assertThat(reply.blocks().get(reply.blocks().size() - 1))
        .isEqualTo(Note.warning("long.md: 第 3 行的段落超过 64 KiB，已按纯文本读取。"));
  }

  private Reply take(String name, String content, Language language) {
    Caller owner = new Caller("1", "Ann", Role.OWNER, language, Place.PRIVATE);
    return documents.take(name, content.getBytes(StandardCharsets.UTF_8), CHAT, owner);
  }
}
