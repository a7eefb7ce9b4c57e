package org.digestbot.delivery;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.digestbot.chat.Texts;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Block.EntryList;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.EntryItem;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.digestbot.chat.reply.WebAddress;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.EntryDate;
import org.digestbot.digest.EntryId;
import org.digestbot.digest.Topics;
import org.digestbot.listing.BestLinks;
import org.digestbot.listing.BodyText;
import org.digestbot.listing.EntryItems;
import org.digestbot.listing.SharedLink;
import org.digestbot.listing.TopicGroups;
import org.digestbot.listing.TopicGroups.Group;
import org.digestbot.listing.Wording;
import org.digestbot.subscription.PostStyle;
import org.jspecify.annotations.Nullable;

/** Says in words what a post brings: to be read in ten seconds on a phone. Immutable. */
final class PostComposer {
  private static final int HEADINGS = 4;
  private static final int TITLE_COLUMNS = 80;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final TopicGroups groups;

  PostComposer(Topics topics) {
    this.groups = new TopicGroups(topics);
  }

  /**
   * How much of a post has room.
   *
   * @param aTopic entries under one topic
   * @param inAll entries
   * @param columns of a latin text about each entry
   */
  private record Room(int aTopic, int inAll, int columns) {
    static Room of(PostStyle style) {
      return switch (style) {
        case BRIEF -> new Room(8, 20, 0);
        case NORMAL -> new Room(5, 10, 70);
        case FULL -> new Room(4, 8, 280);
      };
    }
  }

  /** A group with what of it has room. */
  private record Cut(Group<SharedLink> group, int shown) {
    List<SharedLink> visible() {
      return group.items().subList(0, shown);
    }

    List<SharedLink> rest() {
      return group.items().subList(shown, group.items().size());
    }
  }

  /**
   * Composes a post.
   *
   * @param id of the delivery, by which the button finds the rest
   */
  Composed compose(PostDraft draft, long id) {
    Texts texts = Texts.of(draft.language());
    if (draft.entries().isEmpty()) {
      return new Composed(Reply.of(Note.hint(texts.say("post.archive-through"))), List.of(), 0);
    }
    List<SharedLink> items = SharedLink.of(draft.entries());
    Room room = Room.of(draft.style());
    List<Cut> cuts = cut(folded(groups.of(items, SharedLink::shown, texts), texts), room);
    EntryDate everyDate = everyDate(draft);
    List<Block> blocks = new ArrayList<>(opening(draft, items.size(), everyDate, texts));
    for (Cut cut : cuts) {
      if (cut.shown > 0) {
        if (cuts.size() > 1 || !cut.group.isRest()) {
          blocks.add(Heading.of(name(cut, texts)));
        }
        blocks.add(list(cut.visible(), draft.style(), room, everyDate == null, texts));
      }
    }
    if (draft.isLastOfArchive()) {
      blocks.add(Note.hint(texts.say("post.archive-through")));
    }
    List<SharedLink> visible = cuts.stream().flatMap(cut -> cut.visible().stream()).toList();
    List<SharedLink> rest = cuts.stream().flatMap(cut -> cut.rest().stream()).toList();
    return new Composed(
        new Reply(blocks, List.of(restButton(id, rest.size(), texts))),
        ids(Stream.concat(visible.stream(), rest.stream())),
        ids(visible.stream()).size());
  }

  /** The way to what has no room. */
  static List<Button> restButton(long id, int rest, Texts texts) {
    return rest == 0
        ? List.of()
        : List.of(new Button(texts.say("post.rest", rest), RestCall.of(id)));
  }

  private static List<EntryId> ids(Stream<SharedLink> items) {
    return items.flatMap(item -> item.entries().stream()).map(ArchivedEntry::id).toList();
  }

  /** Many topics of one entry each would be headings of nothing; they go together. */
  private static List<Group<SharedLink>> folded(List<Group<SharedLink>> groups, Texts texts) {
    if (groups.size() <= HEADINGS) {
      return groups;
    }
    List<Group<SharedLink>> kept = new ArrayList<>();
    List<SharedLink> rest = new ArrayList<>();
    for (Group<SharedLink> group : groups) {
      if (group.isRest() || group.items().size() == 1) {
        rest.addAll(group.items());
      } else {
        kept.add(group);
      }
    }
    if (!rest.isEmpty()) {
      kept.add(new Group<>(texts.say("digest.other"), true, rest));
    }
    return kept;
  }

  /** First the larger topics get their share of the room, then what is left is left out. */
  private static List<Cut> cut(List<Group<SharedLink>> groups, Room room) {
    List<Cut> cuts = new ArrayList<>();
    int left = room.inAll;
    // One place for each topic comes before the second place of any.
    int reserved = Math.min(groups.size(), left);
    for (Group<SharedLink> group : groups) {
      reserved = Math.max(0, reserved - 1);
      int share = Math.min(room.aTopic, left - reserved);
      int shown = Math.min(share, group.items().size());
      left -= shown;
      cuts.add(new Cut(group, shown));
    }
    return cuts;
  }

  private static List<Block> opening(
      PostDraft draft, int size, @Nullable EntryDate everyDate, Texts texts) {
    List<Block> blocks = new ArrayList<>();
    String day = day(draft, texts);
    String what = draft.filter().isEmpty() ? day : draft.filter() + " · " + day;
    blocks.add(Heading.of(texts.say("post.heading", what, size)));
    ZonedDateTime lateSince = draft.lateSince();
    if (lateSince != null) {
      String due = texts.weekday(lateSince.toLocalDate()) + " " + TIME.format(lateSince);
      blocks.add(Note.hint(texts.say("post.late", due)));
    }
    if (everyDate != null && !isDay(everyDate, draft.day())) {
      blocks.add(Paragraph.of(texts.say("post.printed", Wording.date(everyDate, texts))));
    }
    return blocks;
  }

  private static boolean isDay(EntryDate date, @Nullable LocalDate day) {
    return date.day() > 0 && date.first().equals(day);
  }

  private static String day(PostDraft draft, Texts texts) {
    if (draft.day() == null) {
      return texts.say("post.undated");
    }
    return switch (draft.kind()) {
      case WEEKLY -> texts.say("post.week", texts.date(draft.day()));
      case ARCHIVE -> texts.say("post.archive", texts.date(draft.day()));
      default -> texts.weekday(draft.day());
    };
  }

  private static String name(Cut cut, Texts texts) {
    int size = cut.group.items().size();
    return cut.shown == size
        ? cut.group.name()
        : texts.say("post.topic", cut.group.name(), cut.shown, size);
  }

  /** The date that all entries print, which is then said once; null where they differ. */
  private static @Nullable EntryDate everyDate(PostDraft draft) {
    Set<@Nullable EntryDate> dates = new HashSet<>();
    draft.entries().forEach(entry -> dates.add(entry.date()));
    return dates.size() == 1 ? dates.iterator().next() : null;
  }

  private static EntryList list(
      List<SharedLink> items, PostStyle style, Room room, boolean dated, Texts texts) {
    return new EntryList(
        items.stream()
            .map(
                item ->
                    style == PostStyle.BRIEF
                        ? brief(item, texts)
                        : item(item, room.columns, dated, texts))
            .toList(),
        style == PostStyle.BRIEF);
  }

  private static EntryItem brief(SharedLink item, Texts texts) {
    List<String> facts = new ArrayList<>();
    ArchivedEntry entry = item.shown();
    if (item.entries().size() > 1) {
      item.people(texts).ifPresent(facts::add);
    }
    BestLinks.first(entry.entry()).flatMap(WebAddress::site).ifPresent(facts::add);
    return EntryItems.item(entry, title(entry), facts, null);
  }

  private static EntryItem item(SharedLink item, int columns, boolean dated, Texts texts) {
    List<String> facts = new ArrayList<>();
    ArchivedEntry entry = item.shown();
    item.people(texts).ifPresent(facts::add);
    if (dated && entry.date() != null) {
      facts.add(Wording.date(entry.date(), texts));
    }
    String excerpt = BodyText.excerpt(entry.entry(), characters(entry.entry().body(), columns));
    boolean saysNothing = excerpt.length() < columns && excerpt.matches(".*[:：]|");
    return EntryItems.item(
        entry, title(entry), facts, saysNothing ? null : RichText.plain(excerpt));
  }

  private static RichText title(ArchivedEntry entry) {
    String title = entry.entry().title();
    return RichText.plain(BodyText.shortened(title, characters(title, TITLE_COLUMNS)));
  }

  /** Chinese takes two columns a character. */
  private static int characters(String text, int columns) {
    int looked = Math.min(text.length(), columns);
    long wide = text.substring(0, looked).chars().filter(Character::isIdeographic).count();
    return wide * 4 > looked ? columns * 6 / 10 : columns;
  }
}
