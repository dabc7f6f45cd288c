package jobsinpractice.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The slides of the whole course")
class SlidesIT {
  private final CourseFiles files = new CourseFiles(SmallCourse.real());
  private final Contents contents = Contents.of(files);

  private Stream<Contents.Entry> chapters() {
    return contents.entries().stream().filter(e -> e.kind() == Contents.Kind.CHAPTER);
  }

  @Test
  @DisplayName("have points for each section, and state no number that the section does not state")
  void points() {
    assertThat(chapters().count()).isGreaterThan(16);
    assertThat(chapters())
        .allSatisfy(
            chapter ->
                assertThat(
                        DeckRules.broken(
                            files.read(chapter.file()),
                            files.read(SlidePoints.file(chapter.number()))))
                    .as(SlidePoints.file(chapter.number()))
                    .isEmpty());
  }

  @Test
  @DisplayName("show each figure and each question of the chapter, and notes for the instructor")
  void complete() {
    assertThat(chapters())
        .allSatisfy(
            chapter -> {
              List<Slide> slides = Deck.of(chapter, files, "");
              String page = PageText.markdown(chapter.file(), files).html();
              String all = slides.stream().map(Slide::html).collect(Collectors.joining());
              assertThat(count(all, "<figure>")).isEqualTo(count(page, "<figure"));
              long questions = Predictions.of(chapter.page(), files.read(chapter.file())).size();
              assertThat(kind(slides, "ask")).isEqualTo(questions);
              assertThat(kind(slides, "answer")).isEqualTo(questions);
              assertThat(kind(slides, "closing")).isEqualTo(Deck.CLOSING.size());
              assertThat(slides.get(0).notes()).contains("Goal.", "Demo.");
              assertThat(slides).allMatch(slide -> count(slide.html(), "<h") >= 1);
            });
  }

  private static long kind(List<Slide> slides, String kind) {
    return slides.stream().filter(slide -> slide.kind().equals(kind)).count();
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }
}
