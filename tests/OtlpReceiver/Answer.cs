namespace OtlpReceiver;

/// <summary>How the receiver treats an export.</summary>
public enum Answer
{
    /// <summary>Takes it and says so.</summary>
    Accept,

    /// <summary>Takes nothing: HTTP 500, or gRPC status INTERNAL.</summary>
    Fail,

    /// <summary>Takes nothing and answers bytes that are no protocol message.</summary>
    Garbage,

    /// <summary>Reads it and never answers, until the client gives up or the receiver is disposed.</summary>
    Hang,
}
