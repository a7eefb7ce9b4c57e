package org.digestbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digestbot.SharedMaterial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the quality of search to queries that people judged over real documents. */
class JudgedQueriesTest {

  @Test
  void peopleFindWhatTheyMean(@TempDir Path folder) throws IOException {
    Path judged = SharedMaterial.path("acceptance/relevance/public.jsonl");
    ObjectMapper json = new ObjectMapper();
    List<Double> gains = new ArrayList<>();
    List<String> unanswered = new ArrayList<>();
    List<String> wronglyAnswered = new ArrayList<>();
    try (SearchedArchive archive =
        SearchedArchive.in(folder).withFolder(SharedMaterial.path("digests/seeds"))) {
      for (String line : Files.readAllLines(judged)) {
        JsonNode query = json.readTree(line);
        Map<String, Integer> grades = grades(query);
        List<Integer> found =
            archive.search(query.get("query").asText()).hits().stream()
                .map(hit -> grades.getOrDefault(name(hit), 0))
                .toList();
        if (grades.isEmpty()) {
          if (!found.isEmpty()) {
            wronglyAnswered.add(query.get("query").asText());
          }
          continue;
        }
        List<Integer> ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        gains.add(gain(found) / gain(ideal));
        if (ideal.get(0) == 2 && !found.subList(0, Math.min(5, found.size())).contains(2)) {
          unanswered.add(query.get("query").asText());
        }
      }
    }
    double ndcg = gains.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    assertThat(ndcg).as("nDCG@10").isGreaterThanOrEqualTo(0.88);
    assertThat(unanswered).hasSizeLessThanOrEqualTo(gains.size() * 7 / 100);
    assertThat(wronglyAnswered).isEmpty();
  }

  private static Map<String, Integer> grades(JsonNode query) {
    Map<String, Integer> grades = new HashMap<>();
    for (JsonNode relevant : query.get("relevant")) {
      grades.put(
          relevant.get("doc").asText().substring(0, 3) + ":" + relevant.get("seq").asInt(),
          relevant.get("grade").asInt());
    }
    return grades;
  }

  private static String name(Hit hit) {
    Path document = Path.of(hit.entry().document()).getFileName();
    return document.toString().substring(0, 3) + ":" + hit.entry().entry().position();
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < Math.min(10, grades.size()); i++) {
      gain += ((1 << grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return gain;
  }
}
