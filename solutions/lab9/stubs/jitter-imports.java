import java.time.Duration;
import jobsinpractice.testkit.ToDo;
