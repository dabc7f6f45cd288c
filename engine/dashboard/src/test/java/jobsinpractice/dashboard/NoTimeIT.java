package jobsinpractice.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import jobsinpractice.dashboard.ListPage.PageBudget;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.admin.JobRecord;
import jobsinpractice.engine.admin.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("On a machine so busy that the time for a search is over at once,")
class NoTimeIT {
  @RegisterExtension final TestSite site = new TestSite();

  private final PageBudget none = new PageBudget(20_000, 0);

  @Test
  @DisplayName("a job in a short queue is found")
  void job() {
    String jid = site.client.push(JobRequest.of("Mail"));
    PageContext context = new PageContext(site.redis, Clock.systemUTC(), null, null);
    assertThat(JobLocator.is(context, jid, null, none).spots()).hasSize(1);
  }

  @Test
  @DisplayName("a search looks at the first page of jobs")
  void search() {
    site.client.push(JobRequest.of("Mail"));
    Queue queue = new Queue(site.redis, "default");
    ListPage<JobRecord> page = ListPage.search(queue::page, 0, 1, job -> true, none);
    assertThat(page.found()).hasSize(1);
  }
}
