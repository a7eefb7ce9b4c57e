package org.digestbot.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.digestbot.digest.Problem;
import org.digestbot.parse.DigestParser;

/**
 * Finds the documents that a person names: files, folders with all that is in them, and {@code -}
 * for standard input. In folders only files that look like digests are taken, hidden ones and links
 * left out; a file that is named itself is always tried. A file's real path is what it is
 * recognised by, so that it is the same document from wherever it is named.
 */
public final class LocalFiles {
  /** What stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final String UNREADABLE_NAME =
      "The name has characters that this locale does not have; set LC_ALL=C.UTF-8, or rename it.";

  /** What there is to say where names stand for no document at all. */
  public static final String NO_FILE =
      "There is no file to read there; in folders those are read whose names end in .md, .markdown,"
          + " .txt, .html or .htm.";

  private static final Set<String> EXTENSIONS = Set.of("md", "markdown", "txt", "html", "htm");

  private final InputStream standardInput;
  private final Map<String, IncomingDocument> documents = new LinkedHashMap<>();
  private final List<Problem> failures = new ArrayList<>();

  private LocalFiles(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /** Everything that these names stand for, each document once. */
  public static IncomingDocuments find(List<String> names, InputStream standardInput) {
    LocalFiles files = new LocalFiles(standardInput);
    names.forEach(files::add);
    return new IncomingDocuments(List.copyOf(files.documents.values()), files.failures);
  }

  private void add(String name) {
    if (name.isEmpty()) {
      // What a variable that is not set leaves; Java takes it for the folder one stands in.
      failures.add(FileFaults.problem("\"\"", "This is no name of a file."));
      return;
    }
    if (name.equals(STANDARD_INPUT)) {
      documents.putIfAbsent(
          name,
          new IncomingDocument("stdin", "stdin", null, () -> atMostOneTooMany(standardInput)));
      return;
    }
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        addFolder(path);
      } else if (Files.exists(path)) {
        addFile(path);
      } else {
        failures.add(FileFaults.problem(name, "There is no such file or folder."));
      }
    } catch (InvalidPathException e) {
      failures.add(FileFaults.problem(name, "This is no name of a file."));
    } catch (IOException e) {
      failures.add(unreadable(Path.of(name), e));
    }
  }

  private void addFolder(Path named) throws IOException {
    // A link is not walked into, unless it is what was named.
    Path folder = Files.isSymbolicLink(named) ? named.toRealPath() : named;
    Set<Path> found = new TreeSet<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            return inner.equals(folder) || !isHidden(inner)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file) && looksLikeDigest(file)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            failures.add(unreadable(file, e));
            return FileVisitResult.CONTINUE;
          }
        });
    found.forEach(this::addFile);
  }

  private void addFile(Path file) {
    try {
      addReadable(file);
    } catch (IOException e) {
      failures.add(unreadable(file, e));
    }
  }

  private void addReadable(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    IncomingDocument.Content content = () -> read(file);
    if (Files.isRegularFile(file)) {
      Path real = file.toRealPath();
      String path = real.toString();
      if (!saysAll(real)) {
        failures.add(FileFaults.problem(file.toString(), UNREADABLE_NAME));
        return;
      }
      documents.putIfAbsent(path, new IncomingDocument(file.toString(), name, path, content));
    } else {
      documents.putIfAbsent(
          file.toString(), new IncomingDocument(file.toString(), name, null, content));
    }
  }

  /**
   * Whether what a path says leads back to the file. Where the locale does not have the characters
   * of a name, many names say the same.
   */
  private static boolean saysAll(Path path) {
    try {
      return Path.of(path.toString()).equals(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return atMostOneTooMany(in);
    }
  }

  /** One byte over the limit is enough for the parser to refuse it. */
  private static byte[] atMostOneTooMany(InputStream in) throws IOException {
    return in.readNBytes(DigestParser.LARGEST_DOCUMENT + 1);
  }

  static boolean isHidden(Path file) {
    return String.valueOf(file.getFileName()).startsWith(".") || file.toFile().isHidden();
  }

  static boolean looksLikeDigest(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static Problem unreadable(Path file, IOException fault) {
    return FileFaults.problem(file.toString(), fault);
  }
}
