import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;
