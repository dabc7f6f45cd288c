import java.time.Clock;
import java.util.List;
import jobsinpractice.engine.Processor;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;
