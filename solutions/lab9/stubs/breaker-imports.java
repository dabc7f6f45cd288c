import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobPostponed;
import jobsinpractice.engine.Middleware;
import jobsinpractice.testkit.ToDo;
