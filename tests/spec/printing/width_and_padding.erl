%% ~F.P.PadModC: field width, precision, padding; negative widths align to the left.
-module(width_and_padding).
-export([main/0]).

main() ->
    io:format("[~10w][~-10w][~10.5.0w]~n", [abc, abc, ab]),
    io:format("[~10s][~-10s][~.3s][~8.3s][~8.3.*s]~n", ["hello", "hello", "hello", "hello", $*, "hello"]),
    io:format("[~5c][~3.2c][~*c]~n", [$x, $y, 4, $z]),
    io:format("[~3w][~2w]~n", [12345, abc]),
    io:format("[~5.2.0w][~6..#w]~n", [1, 42]),
    io:format("[~*.*.*s]~n", [8, 3, $-, "abcdef"]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [       abc][abc       ][00000000ab]
% expect: [     hello][hello     ][hel][     hel][*****hel]
% expect: [xxxxx][ yy][zzzz]
% expect: [***][**]
% expect: [00001][####42]
% expect: [-----abc]
