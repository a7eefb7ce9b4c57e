package org.digestbot.search.index;

import java.util.Collections;
import java.util.List;

/**
 * What the index is asked for: a Boolean expression over terms and tags. A new kind needs a method
 * in {@link ConditionVisitor}, so that no index can forget it. Immutable.
 */
public sealed interface Condition {
  <R> R accept(ConditionVisitor<R> visitor);

  /**
   * These terms, one right after the other in the same part of an entry.
   *
   * @param terms as {@link org.digestbot.text.Tokenizer} makes them; at least one
   * @param open whether the last is only how a term begins
   */
  record Words(List<String> terms, boolean open) implements Condition {
    public Words {
      terms = List.copyOf(terms);
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.words(this);
    }

    /** Whether the other terms stand wherever these do. */
    public boolean contains(Words part) {
      int at = Collections.indexOfSubList(terms, part.terms);
      boolean atEnd = at + part.terms.size() == terms.size();
      return at >= 0 && (part.open || !open || !atEnd);
    }
  }

  /** These phrases, two or more, close together in the same part of an entry. */
  record Near(List<Words> phrases) implements Condition {
    /** How many terms may stand between them. */
    public static final int TERMS = 8;

    public Near {
      phrases = List.copyOf(phrases);
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.near(this);
    }
  }

  /** Entries with this tag, or with one whose value begins so. */
  record Tagged(Tag tag, boolean open) implements Condition {
    /** Whether an entry with this tag is asked for. */
    public boolean holds(Tag other) {
      return open
          ? other.kind() == tag.kind() && other.value().startsWith(tag.value())
          : other.equals(tag);
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.tagged(this);
    }
  }

  /** All of these; at least one part. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.all(this);
    }
  }

  /** At least one of these; at least one part. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.any(this);
    }
  }

  /** The one but not the other. */
  record Except(Condition wanted, Condition unwanted) implements Condition {
    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.except(this);
    }
  }

  /** Every entry. */
  record Everything() implements Condition {
    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.everything(this);
    }
  }

  /** At least one of these parts, of which there may be a single one. */
  static Condition any(List<Condition> parts) {
    return parts.size() == 1 ? parts.get(0) : new Any(parts);
  }
}
