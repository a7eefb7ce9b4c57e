package org.digestbot.parse.format.post;

import java.util.List;
import java.util.regex.Pattern;
import org.digestbot.parse.draft.Draft;

/** Takes the first lines of texts that nothing else heads for their titles. */
final class FirstLines {
  private static final Pattern TITLED =
      Pattern.compile(
          "[\\p{L}\\p{N}《「“][^\\n]{1,60}(?<![。．.；;，,：:、…])\\n\\n?\\S.*", Pattern.DOTALL);

  private FirstLines() {}

  /** Where every text stands right below a short line that no sentence ends, these are titles. */
  static void makeTitles(List<Draft> drafts) {
    if (!drafts.stream().allMatch(draft -> TITLED.matcher(draft.body()).matches())) {
      return;
    }
    for (Draft draft : drafts) {
      int end = draft.body().indexOf('\n');
      draft.title(draft.body().substring(0, end)).body(draft.body().substring(end).strip());
    }
  }
}
