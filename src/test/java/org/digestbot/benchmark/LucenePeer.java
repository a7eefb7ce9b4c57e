package org.digestbot.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.digestbot.search.QueryUnits;
import org.digestbot.search.index.Condition;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;

/**
 * The yardstick: Lucene over the same entries, asked for the best twenty by BM25, in its own way
 * (its analyser for Chinese, any word may match) and for the very units and alternatives that our
 * search looks for. It fetches no text and makes no snippets.
 */
final class LucenePeer implements AutoCloseable {
  private static final int HITS = 20;
  private static final String PLAIN = "plain";
  private static final String TERMS = "terms";

  /** Our index has a term for each single character, too. */
  private static final String CHARACTERS = "characters";

  private static final Analyzer ANALYZER =
      new PerFieldAnalyzerWrapper(new CJKAnalyzer(), Map.of(TERMS, new TermAnalyzer()));

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final QueryBuilder builder = new QueryBuilder(ANALYZER);

  private LucenePeer(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    // A result that is only looked up again would not be measured.
    searcher.setQueryCache(null);
  }

  /** Writes the index of an archive. */
  static void index(Path folder, SyntheticArchive archive) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(ANALYZER).setRAMBufferSizeMB(128);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (int number = 0; number < archive.documents(); number++) {
        Digest digest = archive.document(number);
        for (Entry entry : digest.entries()) {
          writer.addDocument(document(entry));
        }
      }
    }
  }

  static LucenePeer open(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    return new LucenePeer(directory, DirectoryReader.open(directory));
  }

  /** How many hits the plain words have among the best twenty. */
  int plain(BenchmarkQuery query) throws IOException {
    Query words = query.words().isEmpty() ? null : builder.createBooleanQuery(PLAIN, query.words());
    return search(words == null ? new MatchAllDocsQuery() : words, query);
  }

  /**
   * The same for our own units, each in its best form; an entry must have what it must have to be
   * found by us.
   */
  int expanded(BenchmarkQuery query, QueryUnits units) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    units.sought().forEach(sought -> all.add(matching(sought), Occur.FILTER));
    for (QueryUnits.Unit unit : units.units()) {
      List<Query> alternatives =
          unit.alternatives().stream()
              .<Query>map(each -> new BoostQuery(matching(each.condition()), (float) each.weight()))
              .toList();
      all.add(new DisjunctionMaxQuery(alternatives, 0), Occur.SHOULD);
    }
    return search(units.units().isEmpty() ? new MatchAllDocsQuery() : all.build(), query);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  private static Query matching(Condition condition) {
    if (condition instanceof Condition.Words words) {
      return phrase(words);
    }
    if (condition instanceof Condition.Near near) {
      // As many moves of terms as may stand between the phrases.
      List<String> terms = near.phrases().stream().flatMap(each -> each.terms().stream()).toList();
      return new PhraseQuery(
          Condition.Near.TERMS + terms.size(), TERMS, terms.toArray(String[]::new));
    }
    BooleanQuery.Builder parts = new BooleanQuery.Builder();
    if (condition instanceof Condition.All all) {
      all.parts().forEach(part -> parts.add(matching(part), Occur.MUST));
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(part -> parts.add(matching(part), Occur.SHOULD));
    } else {
      throw new IllegalArgumentException("no words: " + condition);
    }
    return parts.build();
  }

  private static Query phrase(Condition.Words phrase) {
    List<String> terms = phrase.terms();
    if (terms.size() > 1) {
      return new PhraseQuery(TERMS, terms.toArray(String[]::new));
    }
    return new TermQuery(new Term(phrase.open() ? CHARACTERS : TERMS, terms.get(0)));
  }

  private int search(Query words, BenchmarkQuery query) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
    if (query.handle() != null) {
      all.add(new TermQuery(new Term("handle", query.handle())), Occur.FILTER);
    }
    if (query.site() != null) {
      all.add(new TermQuery(new Term("site", query.site())), Occur.FILTER);
    }
    if (query.since() != null) {
      all.add(
          LongPoint.newRangeQuery("day", query.since().toEpochDay(), Long.MAX_VALUE), Occur.FILTER);
    }
    return searcher.search(all.build(), HITS).scoreDocs.length;
  }

  private static Document document(Entry entry) {
    String text = entry.title() + '\n' + entry.body();
    Document document = new Document();
    document.add(new TextField(PLAIN, text, Field.Store.NO));
    document.add(new TextField(TERMS, text, Field.Store.NO));
    Fold.text(text)
        .codePoints()
        .filter(Tokenizer::isIdeographic)
        .distinct()
        .forEach(
            point ->
                document.add(
                    new StringField(CHARACTERS, Character.toString(point), Field.Store.NO)));
    if (entry.handle() != null) {
      document.add(new StringField("handle", entry.handle(), Field.Store.NO));
    }
    if (entry.date() != null) {
      document.add(new LongPoint("day", entry.date().first().toEpochDay()));
    }
    for (Link link : entry.links()) {
      String host = link.canonical().split("/", 4)[2];
      document.add(new StringField("site", host, Field.Store.NO));
    }
    return document;
  }
}
