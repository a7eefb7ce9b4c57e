package org.digestbot.parse.format.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

class TaggedPostsTest {
  @Test
  void postsBeginOrEndWithALineOfHashtags() {
    String begin =
        """
        读书与工具频道

        \\#工具\\#

        一款能在终端里看日历的小程序，支持多个账号。

        https://a.example.com/cal

        \\#读书\\# #缓存

        这本讲缓存的小书终于出了第二版，前三章免费。

        下载：https://a.example.com/book

        \\#工具\\#

        有人把整本词典做成了一个命令。

        https://a.example.com/dict
        """;
    String end =
        """
        一款能在终端里看日历的小程序，支持多个账号。
        https://a.example.com/cal

        #工具 #终端

        这本讲缓存的小书终于出了第二版，前三章免费。

        下载：https://a.example.com/book

        #读书 #缓存

        有人把整本词典做成了一个命令。
        https://a.example.com/dict

        #工具
        """;

    for (String posts : List.of(begin, end)) {
      assertThat(Parsed.entries(posts))
          .extracting(entry -> Parsed.links(entry).toString())
          .containsExactly(
              "[https://a.example.com/cal]",
              "[https://a.example.com/book]",
              "[https://a.example.com/dict]");
      assertThat(Parsed.entries(posts).get(1).title()).startsWith("这本讲缓存的小书");
    }
  }

  @Test
  void hashtagsAboveListsOfLinksArePartsOfAList() {
    String list =
        """
        #前端

        https://a.example.com/1
        https://a.example.com/2

        #后端

        https://a.example.com/3

        #数据库

        https://a.example.com/4
        """;

    assertThat(Parsed.entries(list)).hasSize(4);
  }
}
