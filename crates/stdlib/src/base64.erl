-module(base64).
-moduledoc "The encodings base64 and base64url of RFC 4648.".

-export([decode/1, decode/2, decode_to_string/1, decode_to_string/2, encode/1, encode/2, encode_to_string/1,
         encode_to_string/2, mime_decode/1, mime_decode/2, mime_decode_to_string/1, mime_decode_to_string/2]).

-type options() :: #{padding => boolean(), mode => standard | urlsafe}.

-doc "The text of bytes.".
-spec encode(string() | binary()) -> binary().
encode(Data) -> encode(Data, #{}).

-doc "The text of bytes, with the options padding and mode.".
-spec encode(string() | binary(), options()) -> binary().
encode(Data, Options) ->
    list_to_binary(encode_to_string(Data, Options)).

-doc "The text of bytes, as a string.".
-spec encode_to_string(string() | binary()) -> string().
encode_to_string(Data) -> encode_to_string(Data, #{}).

-doc "The text of bytes, as a string, with the options padding and mode.".
-spec encode_to_string(string() | binary(), options()) -> string().
encode_to_string(Data, Options) when is_binary(Data) ->
    encode_to_string(binary_to_list(Data), Options);
encode_to_string(Data, Options) when is_list(Data) ->
    Padding = case maps:get(padding, Options, true) of
                  true -> "=";
                  false -> ""
              end,
    digits(Data, alphabet(maps:get(mode, Options, standard)), Padding).

digits([A, B, C | Rest], Alphabet, Pad) ->
    N = (A bsl 16) bor (B bsl 8) bor C,
    [digit(N bsr 18, Alphabet), digit((N bsr 12) band 63, Alphabet), digit((N bsr 6) band 63, Alphabet),
     digit(N band 63, Alphabet) | digits(Rest, Alphabet, Pad)];
digits([A, B], Alphabet, Pad) ->
    [digit(A bsr 2, Alphabet), digit(((A bsl 4) bor (B bsr 4)) band 63, Alphabet), digit((B bsl 2) band 63, Alphabet)
     | Pad];
digits([A], Alphabet, Pad) ->
    [digit(A bsr 2, Alphabet), digit((A bsl 4) band 63, Alphabet) | Pad ++ Pad];
digits([], _, _) -> [].

digit(N, Alphabet) -> element(N + 1, Alphabet).

alphabet(standard) ->
    {$A, $B, $C, $D, $E, $F, $G, $H, $I, $J, $K, $L, $M, $N, $O, $P, $Q, $R, $S, $T, $U, $V, $W, $X, $Y, $Z,
     $a, $b, $c, $d, $e, $f, $g, $h, $i, $j, $k, $l, $m, $n, $o, $p, $q, $r, $s, $t, $u, $v, $w, $x, $y, $z,
     $0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $+, $/};
alphabet(urlsafe) ->
    setelement(63, setelement(64, alphabet(standard), $_), $-).

-doc "The bytes of a text, in which white space is allowed.".
-spec decode(string() | binary()) -> binary().
decode(Text) -> decode(Text, #{}).

-doc "The bytes of a text, with the options padding and mode.".
-spec decode(string() | binary(), options()) -> binary().
decode(Text, Options) -> list_to_binary(decode_to_string(Text, Options)).

-doc "The bytes of a text, as a string.".
-spec decode_to_string(string() | binary()) -> string().
decode_to_string(Text) -> decode_to_string(Text, #{}).

-doc "The bytes of a text, as a string, with the options padding and mode.".
-spec decode_to_string(string() | binary(), options()) -> string().
decode_to_string(Text, Options) ->
    Chars = [C || C <- chars(Text), C =/= $\s, C =/= $\t, C =/= $\n, C =/= $\r],
    bytes(Chars, maps:get(mode, Options, standard), maps:get(padding, Options, true)).

chars(Text) when is_binary(Text) -> binary_to_list(Text);
chars(Text) when is_list(Text) -> Text.

bytes([A, B, $=, $=], Mode, _) ->
    [(value(A, Mode) bsl 2) bor (value(B, Mode) bsr 4)];
bytes([A, B, C, $=], Mode, _) ->
    N = (value(A, Mode) bsl 10) bor (value(B, Mode) bsl 4) bor (value(C, Mode) bsr 2),
    [N bsr 8, N band 255];
bytes([A, B, C, D | Rest], Mode, Padding) ->
    N = (value(A, Mode) bsl 18) bor (value(B, Mode) bsl 12) bor (value(C, Mode) bsl 6) bor value(D, Mode),
    [N bsr 16, (N bsr 8) band 255, N band 255 | bytes(Rest, Mode, Padding)];
bytes([], _, _) -> [];
bytes([A, B, C], Mode, false) -> bytes([A, B, C, $=], Mode, false);
bytes([A, B], Mode, false) -> bytes([A, B, $=, $=], Mode, false);
bytes(_, _, _) -> erlang:error(missing_padding).

value(C, _) when C >= $A, C =< $Z -> C - $A;
value(C, _) when C >= $a, C =< $z -> C - $a + 26;
value(C, _) when C >= $0, C =< $9 -> C - $0 + 52;
value($+, standard) -> 62;
value($/, standard) -> 63;
value($-, urlsafe) -> 62;
value($_, urlsafe) -> 63;
value(_, _) -> erlang:error(badarg).

-doc "The bytes of a text in which other characters are skipped.".
-spec mime_decode(string() | binary()) -> binary().
mime_decode(Text) -> mime_decode(Text, #{}).

-doc "The bytes of a text in which other characters are skipped, with options.".
-spec mime_decode(string() | binary(), options()) -> binary().
mime_decode(Text, Options) -> list_to_binary(mime_decode_to_string(Text, Options)).

-doc "The bytes of a text in which other characters are skipped, as a string.".
-spec mime_decode_to_string(string() | binary()) -> string().
mime_decode_to_string(Text) -> mime_decode_to_string(Text, #{}).

-doc "The bytes of a text in which other characters are skipped, as a string, with options.".
-spec mime_decode_to_string(string() | binary(), options()) -> string().
mime_decode_to_string(Text, Options) ->
    Mode = maps:get(mode, Options, standard),
    bytes(unpadded(chars(Text), Mode), Mode, maps:get(padding, Options, true)).

unpadded(Chars, Mode) ->
    [C || C <- Chars, C =:= $= orelse is_digit(C, Mode)].

is_digit(C, Mode) ->
    try
        value(C, Mode) >= 0
    catch
        error:badarg -> false
    end.
