import java.time.Duration;
import java.util.List;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;
import redis.clients.jedis.params.SetParams;

