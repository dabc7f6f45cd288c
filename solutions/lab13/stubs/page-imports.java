import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;
