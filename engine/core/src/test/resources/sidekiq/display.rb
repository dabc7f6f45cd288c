# Reads an entry as the pages of Sidekiq 7.3 and 8.1 do, for a machine that has only Sidekiq 6.
# Where they differ from 6: two classes of ActiveJob, mails' named arguments, backtraces as text only.
require "json"
require "zlib"

module Display
  WRAPPERS = %w[ActiveJob::QueueAdapters::SidekiqAdapter::JobWrapper Sidekiq::ActiveJob::Wrapper]
  MAILS = %w[ActionMailer::DeliveryJob ActionMailer::MailDeliveryJob]

  def self.failures(set)
    Sidekiq.redis { |redis| redis.zrange(set, 0, -1) }.filter_map do |payload|
      job = JSON.parse(payload)
      [name(job), arguments(job), times(job), backtrace(job), (job["tags"] || []).map(&:to_s)]
      nil
    rescue => e
      "#{set}: #{e.class} #{e.message} #{payload[0, 300]}"
    end
  end

  def self.name(job)
    return job["display_class"] if job["display_class"]
    return job["class"] unless WRAPPERS.include?(job["class"])
    inner = job["wrapped"] || job["args"][0]
    MAILS.include?(inner) ? job["args"][0]["arguments"][0..1].join("#") : inner
  end

  def self.arguments(job)
    args = job["args"]
    unless WRAPPERS.include?(job["class"])
      args[-1] = "[encrypted data]" if job["encrypt"]
      return args
    end
    inner = job["wrapped"] || args[0]
    shown = job["wrapped"] ? plain(args[0]["arguments"]) : []
    case inner
    when MAILS[0] then shown.drop(3)
    when MAILS[1] then shown.drop(3).first.values_at("params", "args")
    else shown
    end
  end

  def self.plain(value)
    case value
    when Array then value.map { |item| plain(item) }
    when Hash
      return value["_aj_globalid"] if value.size == 1 && value.include?("_aj_globalid")
      value.transform_values { |item| plain(item) }.reject { |key, _| key.start_with?("_aj_") }
    else value
    end
  end

  def self.times(job)
    %w[created_at enqueued_at failed_at retried_at].map { |field| job[field] && time(job[field]) }
  end

  def self.time(stamp)
    stamp.is_a?(Float) ? Time.at(stamp).utc : Time.at(stamp / 1000, stamp % 1000, :millisecond)
  end

  def self.backtrace(job)
    packed = job["error_backtrace"] or return
    JSON.parse(Zlib::Inflate.inflate(packed.unpack1("m"))).map(&:to_s)
  end
end
