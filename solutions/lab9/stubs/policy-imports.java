import java.time.Duration;
import java.util.function.IntFunction;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.RetryPolicy;
import jobsinpractice.testkit.ToDo;
