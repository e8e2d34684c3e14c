%% Integers of any size that are no characters stop a conversion of chardata where they stand; only as a tail or alone
%% are they no chardata at all.
-module('003_integers_beyond_characters').
-export([main/1]).

main(_) ->
    [begin
         io:format("~w ~w ~w~n", [Data, of_list(Data), of_binary(Data)])
     end || Big <- [1114112, -1, 1 bsl 59, 1 bsl 62, -(1 bsl 63), 1 bsl 70],
            Data <- [[Big], [1, Big, 2], [1, [Big | <<"a">>], 3], [1 | Big], Big]],
    io:format("~p~n", [lists:flatten(io_lib:format("~2tc ~ts", [1 bsl 63, [1 bsl 70]]))]),
    ok.

of_list(Data) -> try unicode:characters_to_list(Data) catch error:Reason -> Reason end.
of_binary(Data) -> try unicode:characters_to_binary(Data) catch error:Reason -> Reason end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1114112] {error,[],[1114112]} {error,<<>>,[1114112]}
% expect: [1,1114112,2] {error,[1],[1114112,2]} {error,<<1>>,[1114112,2]}
% expect: [1,[1114112|<<97>>],3] {error,[1],[[1114112|<<97>>],3]} {error,<<1>>,[[1114112|<<97>>],3]}
% expect: [1|1114112] badarg badarg
% expect: 1114112 badarg badarg
% expect: [-1] {error,[],[-1]} {error,<<>>,[-1]}
% expect: [1,-1,2] {error,[1],[-1,2]} {error,<<1>>,[-1,2]}
% expect: [1,[-1|<<97>>],3] {error,[1],[[-1|<<97>>],3]} {error,<<1>>,[[-1|<<97>>],3]}
% expect: [1|-1] badarg badarg
% expect: -1 badarg badarg
% expect: [576460752303423488] {error,[],[576460752303423488]} {error,<<>>,[576460752303423488]}
% expect: [1,576460752303423488,2] {error,[1],[576460752303423488,2]} {error,<<1>>,[576460752303423488,2]}
% expect: [1,[576460752303423488|<<97>>],3] {error,[1],[[576460752303423488|<<97>>],3]} {error,<<1>>,[[576460752303423488|<<97>>],3]}
% expect: [1|576460752303423488] badarg badarg
% expect: 576460752303423488 badarg badarg
% expect: [4611686018427387904] {error,[],[4611686018427387904]} {error,<<>>,[4611686018427387904]}
% expect: [1,4611686018427387904,2] {error,[1],[4611686018427387904,2]} {error,<<1>>,[4611686018427387904,2]}
% expect: [1,[4611686018427387904|<<97>>],3] {error,[1],[[4611686018427387904|<<97>>],3]} {error,<<1>>,[[4611686018427387904|<<97>>],3]}
% expect: [1|4611686018427387904] badarg badarg
% expect: 4611686018427387904 badarg badarg
% expect: [-9223372036854775808] {error,[],[-9223372036854775808]} {error,<<>>,[-9223372036854775808]}
% expect: [1,-9223372036854775808,2] {error,[1],[-9223372036854775808,2]} {error,<<1>>,[-9223372036854775808,2]}
% expect: [1,[-9223372036854775808|<<97>>],3] {error,[1],[[-9223372036854775808|<<97>>],3]} {error,<<1>>,[[-9223372036854775808|<<97>>],3]}
% expect: [1|-9223372036854775808] badarg badarg
% expect: -9223372036854775808 badarg badarg
% expect: [1180591620717411303424] {error,[],[1180591620717411303424]} {error,<<>>,[1180591620717411303424]}
% expect: [1,1180591620717411303424,2] {error,[1],[1180591620717411303424,2]} {error,<<1>>,[1180591620717411303424,2]}
% expect: [1,[1180591620717411303424|<<97>>],3] {error,[1],[[1180591620717411303424|<<97>>],3]} {error,<<1>>,[[1180591620717411303424|<<97>>],3]}
% expect: [1|1180591620717411303424] badarg badarg
% expect: 1180591620717411303424 badarg badarg
% expect: [9223372036854775808,9223372036854775808,32,1180591620717411303424]
