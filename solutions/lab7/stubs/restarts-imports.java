import java.time.Duration;
import java.util.List;
import jobsinpractice.engine.Redis;
import jobsinpractice.kit.lab.ToDo;
import redis.clients.jedis.params.SetParams;

