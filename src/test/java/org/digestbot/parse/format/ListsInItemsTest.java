package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Items that hold lists of their own: steps, sources, who asked. */
class ListsInItemsTest {

  @Test
  void numberedStepsBelowBulletsBelongToThem() {
    assertThat(
            Parsed.summaries(
                Parsed.entries(
                    """
                    ## 工具

                    - [ripgrep](https://a.dev/rg)：比 grep 快，安装：
                      1. 下载 [安装包](https://a.dev/rg/package)
                      2. 解压
                    - [fd](https://a.dev/fd)：比 find 好用，安装：
                      1. 下载 [安装包](https://a.dev/fd/package)
                      2. 解压
                    - [bat](https://a.dev/bat)：带高亮的 cat
                    """)))
        .containsExactly(
            "ripgrep -> https://a.dev/rg", "fd -> https://a.dev/fd", "bat -> https://a.dev/bat");
  }

  @Test
  void bulletsInTheParagraphsOfTitlesBelongToThem() {
    assertThat(
            Parsed.summaries(
                Parsed.entries(
                    """
                    # Week 9

                    [ripgrep 14](https://a.dev/rg) is out.
                    - faster on [large files](https://a.dev/rg/large)
                    - new [hyperlinks](https://a.dev/rg/links)

                    [fd 9](https://a.dev/fd) is out, too.
                    - see the [changes](https://a.dev/fd/changes)
                    - and the [docs](https://a.dev/fd/docs)

                    [bat 0.24](https://a.dev/bat) closes the week.
                    - more [themes](https://a.dev/bat/themes)
                    """)))
        .containsExactly(
            "ripgrep 14 -> https://a.dev/rg",
            "fd 9 -> https://a.dev/fd",
            "bat 0.24 -> https://a.dev/bat");
  }

  @Test
  void aTitleAboveItsBulletedAddressesEndsBeforeTheColon() {
    assertThat(
            Parsed.summaries(
                Parsed.entries(
                    """
                    ## 工具链

                    添加了新架构的支持：
                    - https://a.dev/patch/1

                    更新了扩展的依赖关系，地址：
                    - https://a.dev/patch/2
                    - https://a.dev/patch/3

                    把处理器的定义分到几个文件里:
                    - https://a.dev/patch/4
                    """)))
        .containsExactly(
            "添加了新架构的支持 -> https://a.dev/patch/1",
            "更新了扩展的依赖关系 -> https://a.dev/patch/2",
            "把处理器的定义分到几个文件里 -> https://a.dev/patch/4");
  }

  @Test
  void theAccountBelowANumberedTitleIsNoPartOfIt() {
    assertThat(
            Parsed.entries(
                """
                # Best of r/selfhosted

                1. What do you use for photos?
                u/ann_lee
                I moved to Immich last year. https://a.dev/immich

                2. Backups that restore
                u/bob
                Test the restore, not the backup: https://a.dev/restic

                3. A dashboard in one file
                u/cho
                Homepage does it all. https://a.dev/homepage
                """))
        .extracting(Entry::title, entry -> entry.body().lines().findFirst().orElse(""))
        .containsExactly(
            tuple("What do you use for photos?", "u/ann_lee"),
            tuple("Backups that restore", "u/bob"),
            tuple("A dashboard in one file", "u/cho"));
  }

  @Test
  void bulletsThatWaitForWordsAreNoItems() {
    String outline =
        """
        # Tools

        - ##
        - [Warm caches](https://a.example.com/1) that fill themselves.
        -
        - [Long queues](https://a.example.com/2) for those who wait.
        - …
        """;

    assertThat(Parsed.entries(outline))
        .extracting(Entry::title)
        .containsExactly("Warm caches", "Long queues");
  }
}
