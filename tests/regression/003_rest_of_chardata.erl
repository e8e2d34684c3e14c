%% What unicode leaves unread: an error keeps the nesting; a binary that ends within a character is incomplete only if no
%% character follows; to UTF-8 and to lists all that follows must be chardata, and the rest is a list of two.
-module('003_rest_of_chardata').
-export([main/1]).

main(_) ->
    All = [[<<200>>], [<<200>>, 6], [[<<200>>, 5], 6], [[[<<200>>], 5], 6], [[[<<200>>]], 6], [[]|<<200>>], [[<<200>>], []],
           [<<195>>, <<>>], [[<<195>>], [<<>>, []]], [[[<<200>>], <<>>], 3], [[<<195>>], [5]], [[[<<200>>, 5]]],
           <<255>>, [<<255>>], [[[<<255>>]]], [[[<<255>>]], 2], [[[200, -1], 3]], [-1, ok], [1, [16#d800 | ok]],
           [<<255>>, <<1:1>>], [<<200>>, {}], [-1 | 3], [<<"a", 255>>]],
    [io:format("~w~n   ~w~n   ~w~n", [Data | [tried(F, Data) || F <- [fun list/1, fun utf8/1]]])
     || Data <- All],
    [io:format("~w~n", [latin1(Data)]) || Data <- [[1, 300, 2], [[300 | <<"a">>], 2], [[[<<"a">>, 1 bsl 70]]], "\x{e9}"]],
    io:format("~w~n", [lists:flatten(io_lib:format("~ts ~ts", [[<<195>>, [<<169>>]], [[1 bsl 70] | <<"b">>]]))]).

tried(F, Data) -> try F(Data) catch error:Reason -> Reason end.

list(Data) -> unicode:characters_to_list(Data).
utf8(Data) -> unicode:characters_to_binary(Data).
latin1(Data) -> unicode:characters_to_binary(Data, utf8, latin1).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [<<200>>]
% expect:    {incomplete,[],<<200>>}
% expect:    {incomplete,<<>>,<<200>>}
% expect: [<<200>>,6]
% expect:    {error,[],[<<200>>,[6]]}
% expect:    {error,<<>>,[<<200>>,[6]]}
% expect: [[<<200>>,5],6]
% expect:    {error,[],[<<200>>,[[5],6]]}
% expect:    {error,<<>>,[<<200>>,[[5],6]]}
% expect: [[[<<200>>],5],6]
% expect:    {error,[],[<<200>>,[[5],6]]}
% expect:    {error,<<>>,[<<200>>,[[5],6]]}
% expect: [[[<<200>>]],6]
% expect:    {error,[],[<<200>>,[6]]}
% expect:    {error,<<>>,[<<200>>,[6]]}
% expect: [[]|<<200>>]
% expect:    {incomplete,[],<<200>>}
% expect:    {incomplete,<<>>,<<200>>}
% expect: [[<<200>>],[]]
% expect:    {incomplete,[],<<200>>}
% expect:    {incomplete,<<>>,<<200>>}
% expect: [<<195>>,<<>>]
% expect:    {incomplete,[],<<195>>}
% expect:    {incomplete,<<>>,<<195>>}
% expect: [[<<195>>],[<<>>,[]]]
% expect:    {incomplete,[],<<195>>}
% expect:    {incomplete,<<>>,<<195>>}
% expect: [[[<<200>>],<<>>],3]
% expect:    {error,[],[<<200>>,[3]]}
% expect:    {error,<<>>,[<<200>>,[3]]}
% expect: [[<<195>>],[5]]
% expect:    {error,[],[<<195>>,[[5]]]}
% expect:    {error,<<>>,[<<195>>,[[5]]]}
% expect: [[[<<200>>,5]]]
% expect:    {error,[],[<<200>>,[[[5]]]]}
% expect:    {error,<<>>,[<<200>>,[[[5]]]]}
% expect: <<255>>
% expect:    {error,[],<<255>>}
% expect:    {error,<<>>,<<255>>}
% expect: [<<255>>]
% expect:    {error,[],[<<255>>]}
% expect:    {error,<<>>,<<255>>}
% expect: [[[<<255>>]]]
% expect:    {error,[],[[[<<255>>]]]}
% expect:    {error,<<>>,[[[<<255>>]]]}
% expect: [[[<<255>>]],2]
% expect:    {error,[],[[[<<255>>]],2]}
% expect:    {error,<<>>,[[[<<255>>]],2]}
% expect: [[[200,-1],3]]
% expect:    {error,[200],[[[-1],3]]}
% expect:    {error,<<195,136>>,[[[-1],3]]}
% expect: [-1,ok]
% expect:    badarg
% expect:    badarg
% expect: [1,[55296|ok]]
% expect:    badarg
% expect:    badarg
% expect: [<<255>>,<<1:1>>]
% expect:    badarg
% expect:    badarg
% expect: [<<200>>,{}]
% expect:    badarg
% expect:    badarg
% expect: [-1|3]
% expect:    badarg
% expect:    badarg
% expect: [<<97,255>>]
% expect:    {error,[97],[<<255>>]}
% expect:    {error,<<97>>,<<255>>}
% expect: {error,<<1>>,[[300],2]}
% expect: {error,<<>>,[[[300]|<<97>>],2]}
% expect: {error,<<97>>,[[[[1180591620717411303424]]]]}
% expect: <<233>>
% expect: [195,169,32,1180591620717411303424,98]
