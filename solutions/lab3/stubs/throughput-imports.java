import java.time.Clock;
import jobsinpractice.engine.Redis;
import jobsinpractice.kit.lab.ToDo;
