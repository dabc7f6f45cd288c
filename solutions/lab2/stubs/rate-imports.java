import java.time.Clock;
import java.time.Duration;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.ToDo;
