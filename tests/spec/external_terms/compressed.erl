%% Compressed terms are written where they are shorter, at any level, and their bytes are zlib's.
-module(compressed).
-export([main/0]).

main() ->
    [show(lists:duplicate(N, 97), [compressed]) || N <- [1, 10, 16, 17, 18, 19, 20, 30, 300]],
    Long = [N rem 97 || N <- lists:seq(1, 5000)] ++ lists:seq(1, 3000),
    [show(Long, [{compressed, Level}]) || Level <- lists:seq(0, 9)],
    [show(Long, Options) || Options <- [[compressed, {compressed, 0}], [{compressed, 0}, compressed],
                                       [{minor_version, 0}, compressed], [compressed, deterministic]]],
    [bad(B) || B <- [<<131, 80>>, <<131, 80, 2:32>>, <<131, 80, 2:32, 1, 2, 3>>, <<131, 80, 0:32>>]],
    <<131, 80, Size:32, Stream/binary>> = term_to_binary(Long, [compressed]),
    [bad(B) || B <- [<<131, 80, (Size + 1):32, Stream/binary>>, <<131, 80, (Size - 1):32, Stream/binary>>,
                     <<131, 80, -1:32, Stream/binary>>, <<131, 80, Size:32, (binary_part(Stream, 0, 100))/binary>>,
                     <<131, 80, Size:32, (binary_part(Stream, 0, byte_size(Stream) - 1))/binary>>]],
    io:format("~w~n", [binary_to_term(<<131, 80, Size:32, Stream/binary, "more">>) =:= Long]).

show(Term, Options) ->
    Bytes = term_to_binary(Term, Options),
    io:format("~w ~w ~w~n", [byte_size(Bytes), erlang:phash2(Bytes), binary_to_term(Bytes) =:= Term]).

bad(Bytes) ->
    io:format("~w~n", [try binary_to_term(Bytes) catch Class:Reason -> {Class, Reason} end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 5 58769398 true
% expect: 14 111334202 true
% expect: 19 68103902 true
% expect: 19 132242927 true
% expect: 19 132008702 true
% expect: 19 97777157 true
% expect: 19 90906412 true
% expect: 19 28411773 true
% expect: 21 68198714 true
% expect: 24242 30718172 true
% expect: 4822 111330038 true
% expect: 6125 954981 true
% expect: 6137 12089489 true
% expect: 6109 81960065 true
% expect: 6109 81960065 true
% expect: 6100 119510587 true
% expect: 6100 107023045 true
% expect: 6100 107023045 true
% expect: 6100 107023045 true
% expect: 24242 30718172 true
% expect: 6100 119510587 true
% expect: 6100 119510587 true
% expect: 6100 119510587 true
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: true
