package org.digestbot.benchmark;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.digestbot.text.Fold;

/** Gives Lucene the terms of our own index, so that both can be asked for exactly the same. */
final class TermAnalyzer extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new Terms());
  }

  private static final class Terms extends org.apache.lucene.analysis.Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private Iterator<String> terms = List.<String>of().iterator();

    @Override
    public void reset() throws IOException {
      super.reset();
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[4096];
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        text.append(buffer, 0, read);
      }
      terms = org.digestbot.text.Tokenizer.termList(Fold.text(text.toString())).iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!terms.hasNext()) {
        return false;
      }
      term.append(terms.next());
      return true;
    }
  }
}
