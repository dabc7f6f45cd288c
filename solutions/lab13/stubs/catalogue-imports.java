import java.util.List;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;
