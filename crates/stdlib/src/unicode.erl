-module(unicode).
-moduledoc "Characters and their encodings.".

-export([bin_is_7bit/1, bom_to_encoding/1, characters_to_binary/1, characters_to_binary/2, characters_to_binary/3,
         characters_to_list/1, characters_to_list/2, characters_to_nfc_binary/1, characters_to_nfc_list/1,
         characters_to_nfd_binary/1, characters_to_nfd_list/1, characters_to_nfkc_binary/1,
         characters_to_nfkc_list/1, characters_to_nfkd_binary/1, characters_to_nfkd_list/1, encoding_to_bom/1]).

-export_type([chardata/0, charlist/0, encoding/0, external_chardata/0, latin1_chardata/0, unicode_binary/0,
              latin1_binary/0, latin1_char/0]).

-type encoding() :: latin1 | unicode | utf8 | utf16 | {utf16, big | little} | utf32 | {utf32, big | little}.
-type unicode_binary() :: binary().
-type charlist() :: maybe_improper_list(char() | unicode_binary() | charlist(), unicode_binary() | []).
-type chardata() :: charlist() | unicode_binary().
-type external_chardata() :: chardata().
-type latin1_binary() :: binary().
-type latin1_char() :: byte().
-type latin1_chardata() :: iodata().

-doc "Whether all bytes are ASCII.".
-spec bin_is_7bit(term()) -> term().
bin_is_7bit(_) -> erlang:nif_error(undef).

-doc "Characters as UTF-8.".
-spec characters_to_binary(term()) -> binary().
characters_to_binary(_) -> erlang:nif_error(undef).

-doc "Characters in an encoding as UTF-8.".
-spec characters_to_binary(term(), term()) -> binary().
characters_to_binary(_, _) -> erlang:nif_error(undef).

-doc "Characters in one encoding as bytes in another.".
-spec characters_to_binary(term(), term(), term()) -> binary().
characters_to_binary(_, _, _) -> erlang:nif_error(undef).

-doc "Characters as a list of code points.".
-spec characters_to_list(term()) -> string().
characters_to_list(_) -> erlang:nif_error(undef).

-doc "Characters in an encoding as a list of code points.".
-spec characters_to_list(term(), term()) -> string().
characters_to_list(_, _) -> erlang:nif_error(undef).

-doc "The encoding that a byte order mark at the beginning of a binary names, and the length of the mark.".
-spec bom_to_encoding(binary()) -> {encoding(), non_neg_integer()}.
bom_to_encoding(<<239, 187, 191, _/binary>>) -> {utf8, 3};
bom_to_encoding(<<0, 0, 254, 255, _/binary>>) -> {{utf32, big}, 4};
bom_to_encoding(<<255, 254, 0, 0, _/binary>>) -> {{utf32, little}, 4};
bom_to_encoding(<<254, 255, _/binary>>) -> {{utf16, big}, 2};
bom_to_encoding(<<255, 254, _/binary>>) -> {{utf16, little}, 2};
bom_to_encoding(Binary) when is_binary(Binary) -> {latin1, 0}.

-doc "The byte order mark of an encoding.".
-spec encoding_to_bom(encoding()) -> binary().
encoding_to_bom(unicode) -> <<239, 187, 191>>;
encoding_to_bom(utf8) -> <<239, 187, 191>>;
encoding_to_bom(utf16) -> <<254, 255>>;
encoding_to_bom({utf16, big}) -> <<254, 255>>;
encoding_to_bom({utf16, little}) -> <<255, 254>>;
encoding_to_bom(utf32) -> <<0, 0, 254, 255>>;
encoding_to_bom({utf32, big}) -> <<0, 0, 254, 255>>;
encoding_to_bom({utf32, little}) -> <<255, 254, 0, 0>>;
encoding_to_bom(latin1) -> <<>>.

%% Normalisation composes and decomposes Latin letters with one mark; other characters stay as they are.

-doc "Characters in normalisation form NFC, as a list.".
-spec characters_to_nfc_list(chardata()) -> [char()].
characters_to_nfc_list(Chars) -> purlin_normal:nfc(unicode:characters_to_list(Chars)).

-doc "Characters in normalisation form NFC, as UTF-8.".
-spec characters_to_nfc_binary(chardata()) -> binary().
characters_to_nfc_binary(Chars) -> unicode:characters_to_binary(purlin_normal:nfc(unicode:characters_to_list(Chars))).

-doc "Characters in normalisation form NFD, as a list.".
-spec characters_to_nfd_list(chardata()) -> [char()].
characters_to_nfd_list(Chars) -> purlin_normal:nfd(unicode:characters_to_list(Chars)).

-doc "Characters in normalisation form NFD, as UTF-8.".
-spec characters_to_nfd_binary(chardata()) -> binary().
characters_to_nfd_binary(Chars) -> unicode:characters_to_binary(purlin_normal:nfd(unicode:characters_to_list(Chars))).

-doc "Characters in normalisation form NFKC, as a list.".
-spec characters_to_nfkc_list(chardata()) -> [char()].
characters_to_nfkc_list(Chars) -> purlin_normal:nfkc(unicode:characters_to_list(Chars)).

-doc "Characters in normalisation form NFKC, as UTF-8.".
-spec characters_to_nfkc_binary(chardata()) -> binary().
characters_to_nfkc_binary(Chars) -> unicode:characters_to_binary(purlin_normal:nfkc(unicode:characters_to_list(Chars))).

-doc "Characters in normalisation form NFKD, as a list.".
-spec characters_to_nfkd_list(chardata()) -> [char()].
characters_to_nfkd_list(Chars) -> purlin_normal:nfkd(unicode:characters_to_list(Chars)).

-doc "Characters in normalisation form NFKD, as UTF-8.".
-spec characters_to_nfkd_binary(chardata()) -> binary().
characters_to_nfkd_binary(Chars) -> unicode:characters_to_binary(purlin_normal:nfkd(unicode:characters_to_list(Chars))).
