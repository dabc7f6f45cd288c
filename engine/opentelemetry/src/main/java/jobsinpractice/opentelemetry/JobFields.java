package jobsinpractice.opentelemetry;

import io.opentelemetry.context.propagation.TextMapGetter;
import jobsinpractice.engine.Job;

/** A job's payload as the carrier of a trace's context. */
final class JobFields {
  static final TextMapGetter<Job> READER =
      new TextMapGetter<>() {
        /** Deprecated since the API has a default for it; the API of Spring Boot 3 has none. */
        @Override
        @SuppressWarnings("deprecation")
        public Iterable<String> keys(Job job) {
          return job.fields().keySet();
        }

        /** Null for a field that another program has filled with something else than text. */
        @Override
        public String get(Job job, String key) {
          if (job == null) return null;
          return job.field(key)
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .orElse(null);
        }
      };

  private JobFields() {}

  static void set(Job job, String key, String value) {
    if (job != null) job.put(key, value);
  }
}
