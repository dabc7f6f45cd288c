import java.time.Clock;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;
