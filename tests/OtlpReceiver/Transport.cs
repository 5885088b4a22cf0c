namespace OtlpReceiver;

/// <summary>How an export came in.</summary>
public enum Transport
{
    Grpc,
    HttpProtobuf,
}
