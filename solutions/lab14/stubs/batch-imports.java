import java.time.Duration;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;
