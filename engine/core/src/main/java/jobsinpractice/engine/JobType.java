package jobsinpractice.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
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
  private final Class<A> arguments;
  private final UnaryOperator<JobRequest> options;

  private JobType(String name, Class<A> arguments, UnaryOperator<JobRequest> options) {
    this.name = name;
    this.arguments = arguments;
    this.options = options;
  }

  /** Named like the record. */
  public static <A extends Record> JobType<A> of(Class<A> record) {
    return of(record.getSimpleName(), record);
  }

  public static <A> JobType<A> of(String name, Class<A> arguments) {
    return new JobType<>(name, arguments, request -> request);
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
    return new JobType<>(name, arguments, request -> option.apply(options.apply(request)));
  }

  public String name() {
    return name;
  }

  /** A push of this type, to be given a time or more options. */
  public JobRequest request(A args) {
    return options.apply(JobRequest.of(name, toArgs(args).toArray()));
  }

  /** A handler of this type, in the form that takes any job. */
  public Handler handler(Handler.Typed<A> handler) {
    return job -> handler.perform(fromArgs(job.args()), job);
  }

  private List<Object> toArgs(A args) {
    if (!arguments.isRecord()) return Arrays.asList(args);
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : arguments.getRecordComponents()) {
      values.add(invoke(() -> accessible(component).invoke(args)));
    }
    return values;
  }

  private static java.lang.reflect.Method accessible(RecordComponent component) {
    component.getAccessor().setAccessible(true);
    return component.getAccessor();
  }

  /**
   * The typed arguments of a job that came from Redis. Only {@code A} is ever instantiated, the
   * type that the handler was registered with.
   *
   * @throws IllegalArgumentException when number or kind of the arguments do not fit, with the path
   */
  A fromArgs(List<Object> args) {
    Class<?>[] types =
        arguments.isRecord()
            ? Arrays.stream(arguments.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new)
            : new Class<?>[] {arguments};
    if (types.length != args.size()) {
      throw new IllegalArgumentException(
          name + " takes " + types.length + " arguments, and the job has " + args.size());
    }
    Object[] values = new Object[types.length];
    for (int i = 0; i < values.length; i++) values[i] = convert(args.get(i), types[i], i);
    if (!arguments.isRecord()) return arguments.cast(values[0]);
    return invoke(
        () -> {
          var constructor = arguments.getDeclaredConstructor(types);
          constructor.setAccessible(true);
          return constructor.newInstance(values);
        });
  }

  /** JSON has one kind of number, Java has many: a whole number becomes the kind asked for. */
  private Object convert(Object value, Class<?> type, int index) {
    try {
      if (value instanceof Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        if (type == long.class || type == Long.class) return exact.longValueExact();
        if (type == int.class || type == Integer.class) return exact.intValueExact();
        if (type == double.class || type == Double.class) return number.doubleValue();
        if (type == BigDecimal.class) return exact;
        if (type == BigInteger.class) return exact.toBigIntegerExact();
      }
      if (type == boolean.class && value instanceof Boolean) return value;
      if (value == null && !type.isPrimitive() || type.isInstance(value)) return value;
    } catch (ArithmeticException e) {
      // falls through to the message below: the number does not fit
    }
    throw new IllegalArgumentException(
        name + ": args[" + index + "] is " + value + ", expected " + type.getSimpleName());
  }

  private interface Reflection<T> {
    T run() throws ReflectiveOperationException;
  }

  private static <T> T invoke(Reflection<T> reflection) {
    try {
      return reflection.run();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) throw cause;
      throw new IllegalArgumentException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
