package org.digestbot.parse.link;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.digestbot.parse.title.WordList;

/** Query parameters that say where a reader comes from and nothing about the page. */
final class TrackingParameters {
  private static final Set<String> EVERYWHERE =
      WordList.of(
          """
          fbclid | gclid | dclid | gbraid | wbraid | msclkid | yclid | twclid | ttclid | igshid
          igsh | mc_cid | mc_eid | spm | scm | spm_id_from | vd_source | ref_src | ref_url
          _hsenc | _hsmi | __hstc | __hssc | mkt_tok | vero_id | oly_enc_id | oly_anon_id
          wt_mc | cmpid | trk | trackingid | share_source | share_medium | share_token
          share_code | share_from | from_source | _ga | _gl | hss_channel | s_cid | ncid
          sr_share | wechatwork_origin | isappinstalled | bxsign | xtor
          """);

  private static final Map<String, Set<String>> BY_SITE =
      Map.of(
          "youtube.com", Set.of("si", "feature", "ab_channel", "pp"),
          "open.spotify.com", Set.of("si", "nd"),
          "github.com", Set.of("tab", "source"),
          "mp.weixin.qq.com",
              WordList.of(
                  """
                  chksm | scene | sessionid | clicktime | enterid | ascene | devicetype
                  version | nettype | lang | countrycode | pass_ticket | wx_header | subscene
                  exportkey | mpshare | srcid | sharer_shareinfo | sharer_shareinfo_first
                  poc_token | from | key | uin
                  """),
          "bilibili.com",
              WordList.of(
                  """
                  share_plat | share_session_id | share_tag | timestamp | unique_k | bbid | ts
                  from | seid
                  """),
          "substack.com",
              WordList.of(
                  """
                  r | s | publication_id | post_id | isfreemail | triedredirect | showwelcome
                  token
                  """),
          "medium.com", Set.of("source", "gi"),
          "amazon.com", Set.of("tag", "ref", "qid", "sr", "crid", "sprefix", "keywords"),
          "reddit.com", Set.of("share_id", "rdt"),
          "linkedin.com", Set.of("rcm", "originalsubdomain", "lipi"));

  private static final Set<String> REFERRERS = Set.of("ref", "referrer", "referer");
  private static final Set<String> REPOSITORIES =
      Set.of("github.com", "gitlab.com", "gitee.com", "codeberg.org", "api.github.com");

  private TrackingParameters() {}

  /** The query without them, in its order. */
  static String without(String query, String host) {
    if (query.isEmpty()) {
      return query;
    }
    String site = host.startsWith("www.") ? host.substring(4) : host;
    StringJoiner kept = new StringJoiner("&");
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      String name = (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
      if (!pair.isEmpty() && !tracks(name, site)) {
        kept.add(pair);
      }
    }
    return kept.toString();
  }

  private static boolean tracks(String name, String site) {
    if (name.startsWith("utm_") || name.equals("utm") || EVERYWHERE.contains(name)) {
      return true;
    }
    if (REFERRERS.contains(name) && !REPOSITORIES.contains(site)) {
      return true;
    }
    for (int dot = -1; ; ) {
      Set<String> here = BY_SITE.get(site.substring(dot + 1));
      if (here != null && here.contains(name)) {
        return true;
      }
      dot = site.indexOf('.', dot + 1);
      if (dot < 0) {
        return false;
      }
    }
  }
}
