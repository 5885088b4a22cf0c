using System.Buffers.Binary;
using System.IO.Compression;

namespace OtlpReceiver;

/// <summary>The length-prefixed message of gRPC over HTTP/2: one byte for "compressed", four for the length, then the message.</summary>
internal static class GrpcFrame
{
    private const int PrefixLength = 5;

    /// <summary>A message without content, which for OTLP says that all was accepted.</summary>
    public static readonly ReadOnlyMemory<byte> Empty = new byte[PrefixLength];

    public static byte[] Read(byte[] body)
    {
        var length = body.Length < PrefixLength ? -1 : BinaryPrimitives.ReadInt32BigEndian(body.AsSpan(1));
        if (length != body.Length - PrefixLength)
        {
            throw new InvalidDataException($"A body of {body.Length} bytes is no single gRPC message.");
        }

        var message = body[PrefixLength..];
        return body[0] == 0 ? message : Unzip(message);
    }

    public static byte[] Unzip(byte[] bytes)
    {
        using var source = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var target = new MemoryStream();
        source.CopyTo(target);
        return target.ToArray();
    }
}
