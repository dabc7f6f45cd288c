package jobsinpractice.engine;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A typed job: its name on the wire, the Java type of its arguments, and its options. Written once,
 * used on both sides:
 *
 * <pre>{@code
 * record WelcomeMail(long userId, String language) {}
 *
 * static final JobType<WelcomeMail> WELCOME_MAIL = JobType.of(WelcomeMail.class).queue("mailers");
 *
 * client.push(WELCOME_MAIL, new WelcomeMail(42, "en"));           // on the wire: args [42, "en"]
 * worker.handle(WELCOME_MAIL, (mail, job) -> send(mail.userId()));
 * }</pre>
 *
 * A record's components are the positional arguments; any other type is the one argument.
 */
public final class JobType<A> {
  private final String name;
  private final ArgumentsMapping<A> shape;
  private final UnaryOperator<JobRequest> options;

  private JobType(String name, ArgumentsMapping<A> shape, UnaryOperator<JobRequest> options) {
    this.name = name;
    this.shape = shape;
    this.options = options;
  }

  /**
   * Named like the record.
   *
   * @throws IllegalArgumentException for a record with a component that JSON does not give back as
   *     it was, with the path to it: a date, an enum, an array, another record
   */
  public static <A extends Record> JobType<A> of(Class<A> record) {
    return of(record.getSimpleName(), record);
  }

  /**
   * @throws IllegalArgumentException for a type that JSON does not give back as it was, with the
   *     path to it
   */
  public static <A> JobType<A> of(String name, Class<A> arguments) {
    return new JobType<>(name, ArgumentsMapping.of(name, arguments), request -> request);
  }

  public JobType<A> queue(String queue) {
    return with(request -> request.queue(queue));
  }

  public JobType<A> retry(int times) {
    return with(request -> request.retry(times));
  }

  public JobType<A> retry(boolean retry) {
    return with(request -> request.retry(retry));
  }

  /** Any other option of {@link JobRequest}, applied to every push. */
  public JobType<A> with(UnaryOperator<JobRequest> option) {
    return new JobType<>(name, shape, request -> option.apply(options.apply(request)));
  }

  public String name() {
    return name;
  }

  /** A push of this type, to be given a time or more options. */
  public JobRequest request(A args) {
    return options.apply(JobRequest.of(name, shape.toArgs(args).toArray()));
  }

  /** A handler of this type, in the form that takes any job. */
  public Handler handler(Handler.Typed<A> handler) {
    return job -> handler.perform(fromArgs(job.args()), job);
  }

  /**
   * The typed arguments of a job that came from Redis. Only {@code A} is ever instantiated, the
   * type that the handler was registered with.
   *
   * @throws IllegalArgumentException when number or kind of the arguments do not fit, with the path
   */
  A fromArgs(List<Object> args) {
    return shape.fromArgs(args);
  }
}
