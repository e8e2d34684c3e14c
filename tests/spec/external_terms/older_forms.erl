%% Forms that are not written any more are still read.
-module(older_forms).
-export([main/0]).

main() ->
    Node = <<100, 13:16, "nonode@nohost">>,
    [read(B) || B <- [<<99, "1.50000000000000000000e+00", 0:40>>, <<99, "-2.5e-3", 0:192>>, <<99, "+1.5", 0:216>>,
                      <<100, 1:16, 233>>, <<115, 1, 233>>, <<118, 3:16, 16#2192/utf8>>, <<115, 0>>,
                      <<103, Node/binary, 10:32, 2:32, 0>>, <<88, Node/binary, 10:32, 2:32, 0:32>>,
                      <<101, Node/binary, 10:32, 0>>, <<114, 1:16, Node/binary, 0, 10:32>>,
                      <<114, 3:16, Node/binary, 0, 10:32, 1:32, 2:32>>, <<90, 2:16, Node/binary, 0:32, 10:32, 1:32>>,
                      <<110, 0, 0>>, <<110, 1, 7, 5>>, <<110, 3, 1, 0, 0, 0>>, <<111, 2:32, 0, 1, 1>>,
                      <<110, 8, 0, 255, 255, 255, 255, 255, 255, 255, 255>>, <<98, 0, 0, 0, 1>>, <<105, 1:32, 97, 1>>,
                      <<108, 0:32, 106>>, <<108, 0:32, 97, 1>>, <<108, 1:32, 97, 1, 106>>, <<107, 0:16>>,
                      <<113, 100, 1:16, "m", 100, 1:16, "f", 98, 3:32>>]].

read(Bytes) ->
    try binary_to_term(<<131, Bytes/binary>>) of
        P when is_pid(P) -> io:format("~s~n", [pid_to_list(P)]);
        R when is_reference(R) -> io:format("~s~n", [ref_to_list(R)]);
        Term -> io:format("~tw~n", [Term])
    catch Class:Reason -> io:format("~w~n", [{Class, Reason}])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1.5
% expect: -0.0025
% expect: 1.5
% expect: é
% expect: é
% expect: '→'
% expect: ''
% expect: <pid>
% expect: <pid>
% expect: #Ref<ref>
% expect: #Ref<ref>
% expect: #Ref<ref>
% expect: #Ref<ref>
% expect: 0
% expect: -5
% expect: 0
% expect: 257
% expect: 18446744073709551615
% expect: 1
% expect: {1}
% expect: []
% expect: 1
% expect: [1]
% expect: []
% expect: fun m:f/3
