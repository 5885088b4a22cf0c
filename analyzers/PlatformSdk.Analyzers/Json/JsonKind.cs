namespace PlatformSdk.Analyzers.Json;

/// <summary>The kinds of value of RFC 8259.</summary>
internal enum JsonKind
{
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,
}
