package org.digestbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taiwan and Hong Kong not only write other characters than the mainland, but use other words. */
class WordsOfOtherPlacesTest {
  private static final String POSTS =
      """
      ### 01

      董事会罢免了首席执行官，几天后又请他回来。

      ### 02

      Python 的线程和协程，一次讲清楚。

      ### 03

      像电子表格一样用的数据库。

      ### 04

      在笔记本电脑上跑模型，风扇要起飞了。

      ### 05

      屏幕的分辨率越高，文字越清楚。

      ### 06

      他在硅谷的自动驾驶汽车公司上班。

      ### 07

      导出聊天记录的脚本，代码只有十行。

      ### 08

      给新手的神经网络入门。

      ### 09

      数据中心的负载均衡，和一次数据泄露。

      ### 10

      用快捷键截图，再把水印去掉。

      ### 11

      分布式系统升级前，先试它的兼容性。

      ### 12

      谁有访问权限，谁就能改配置。
      """;

  @TempDir private static Path folder;

  @AutoClose private static SearchedArchive archive;

  @BeforeAll
  static void anArchive() {
    archive = SearchedArchive.in(folder).with("notes.md", POSTS);
  }

  @ParameterizedTest
  @CsvSource({
    "螢幕擷取, 截图",
    "執行長, 罢免",
    "多執行緒, 协程",
    "試算表, 电子表格",
    "資料庫, 电子表格",
    "筆電, 笔记本电脑",
    "螢幕解析度, 分辨率",
    "矽谷, 硅谷",
    "自駕車, 自动驾驶",
    "匯出, 导出",
    "程式碼, 代码",
    "類神經網路, 神经网络",
    "負載平衡, 负载均衡",
    "資料外洩, 数据泄露",
    "資料中心, 数据中心",
    "快速鍵, 快捷键",
    "浮水印, 水印",
    "手提電腦, 笔记本电脑",
    "分散式, 分布式",
    "相容性, 兼容性",
    "存取權限, 访问权限",
  })
  void findWhatTheMainlandCallsOtherwise(String query, String words) {
    assertThat(archive.titles(query)).singleElement().asString().contains(words);
  }
}
