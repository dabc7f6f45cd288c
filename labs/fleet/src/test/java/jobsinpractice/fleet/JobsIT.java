package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the fleet's jobs fail, and what a repeat does; that they work is FleetTest's story. */
class JobsIT {
  @TempDir Path lab;
  FleetFolder folder;

  @BeforeEach
  void aFolderOfTheFleet() {
    folder = new FleetFolder(lab);
  }

  Workload customersWho(String... lines) throws IOException {
    return Workload.load(Files.write(folder.workload(), List.of(lines)));
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void a_thumbnail_is_the_photo_at_each_width_and_twice_the_same() throws IOException {
    BufferedImage photo = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(photo, "png", folder.photos().resolve("photo.png").toFile());
    Thumbnailer thumbnailer = new Thumbnailer(folder);

    thumbnailer.scale("photo.png", 7, List.of(60, 150));
    thumbnailer.scale("photo.png", 7, List.of(60, 150));

    assertThat(files(folder.thumbnails())).hasSize(2);
    BufferedImage small = ImageIO.read(files(folder.thumbnails()).get(1).toFile());
    assertThat(small.getWidth()).isEqualTo(60);
    assertThat(small.getHeight()).isEqualTo(40);
  }

  @Test
  void a_photo_that_is_not_there_fails_the_job_with_its_name() {
    assertThatThrownBy(() -> new Thumbnailer(folder).scale("gone.jpg", 1, List.of(60)))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("gone.jpg");
  }

  @Test
  void a_webhook_s_failures_say_what_the_customer_did() throws Exception {
    WebhookCaller caller = new WebhookCaller();
    Duration patience = Duration.ofSeconds(10);
    String quick = "webhook.latency-ms = 1";
    try (CustomerServer fine =
        new CustomerServer(
            customersWho(quick, "webhook.failure-share = 0", "webhook.hang-share = 0"))) {
      caller.call(fine.port(), "c1", 1, patience);
      assertThatThrownBy(() -> caller.call(fine.port(), "closed-account", 1, patience))
          .hasMessage("partner closed-account answered 410");
    }
    try (CustomerServer broken =
        new CustomerServer(
            customersWho(quick, "webhook.failure-share = 1", "webhook.hang-share = 0"))) {
      assertThatThrownBy(() -> caller.call(broken.port(), "c1", 1, patience))
          .hasMessage("partner c1 answered 500");
    }
    try (CustomerServer silent =
        new CustomerServer(
            customersWho(quick, "webhook.failure-share = 0", "webhook.hang-share = 1"))) {
      assertThatThrownBy(() -> caller.call(silent.port(), "c1", 1, Duration.ofMillis(50)))
          .hasMessage("partner c1 did not answer within 50 ms");
    }
  }

  @Test
  void addresses_are_there_while_an_enqueuer_is() throws IOException {
    assertThatThrownBy(() -> ServerAddresses.read(folder))
        .hasMessageContaining("enqueuer is not running");

    new ServerAddresses(2525, 8080, 9090).write(folder);
    assertThat(ServerAddresses.read(folder)).isEqualTo(new ServerAddresses(2525, 8080, 9090));

    ServerAddresses.remove(folder);
    assertThat(ServerAddresses.known(folder)).isFalse();
  }
}
