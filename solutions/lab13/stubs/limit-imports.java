import java.time.Duration;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;
