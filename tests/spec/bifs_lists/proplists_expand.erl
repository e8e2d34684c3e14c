%% proplists:expand/2 looks at the first entry of each key alone, and splices lists.
-module(proplists_expand).
-export([main/1]).

main(_) ->
    [io:format("~w ~w: ~w~n", [Expansions, Props, proplists:expand(Expansions, Props)])
     || Expansions <- [[{a, [x, y]}], [{a, [b]}, {b, [z]}], [{{a, 1}, [q]}], [{{a, true}, [t]}], [{a, []}]],
        Props <- [[a], [a, a], [{a, true}, b], [{a, false}, a], [a, {a, false}], [{a, 1}, a], [b, a, b], [[x], a, {}]]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{a,[x,y]}] [a]: [x,y]
% expect: [{a,[x,y]}] [a,a]: [x,y]
% expect: [{a,[x,y]}] [{a,true},b]: [x,y,b]
% expect: [{a,[x,y]}] [{a,false},a]: [{a,false},a]
% expect: [{a,[x,y]}] [a,{a,false}]: [x,y]
% expect: [{a,[x,y]}] [{a,1},a]: [{a,1},a]
% expect: [{a,[x,y]}] [b,a,b]: [b,x,y,b]
% expect: [{a,[x,y]}] [[x],a,{}]: [x,x,y,{}]
% expect: [{a,[b]},{b,[z]}] [a]: [b]
% expect: [{a,[b]},{b,[z]}] [a,a]: [b]
% expect: [{a,[b]},{b,[z]}] [{a,true},b]: [b,z]
% expect: [{a,[b]},{b,[z]}] [{a,false},a]: [{a,false},a]
% expect: [{a,[b]},{b,[z]}] [a,{a,false}]: [b]
% expect: [{a,[b]},{b,[z]}] [{a,1},a]: [{a,1},a]
% expect: [{a,[b]},{b,[z]}] [b,a,b]: [z,b]
% expect: [{a,[b]},{b,[z]}] [[x],a,{}]: [x,b,{}]
% expect: [{{a,1},[q]}] [a]: [a]
% expect: [{{a,1},[q]}] [a,a]: [a,a]
% expect: [{{a,1},[q]}] [{a,true},b]: [a,b]
% expect: [{{a,1},[q]}] [{a,false},a]: [{a,false},a]
% expect: [{{a,1},[q]}] [a,{a,false}]: [a,{a,false}]
% expect: [{{a,1},[q]}] [{a,1},a]: [q]
% expect: [{{a,1},[q]}] [b,a,b]: [b,a,b]
% expect: [{{a,1},[q]}] [[x],a,{}]: [x,a,{}]
% expect: [{{a,true},[t]}] [a]: [t]
% expect: [{{a,true},[t]}] [a,a]: [t]
% expect: [{{a,true},[t]}] [{a,true},b]: [t,b]
% expect: [{{a,true},[t]}] [{a,false},a]: [{a,false},a]
% expect: [{{a,true},[t]}] [a,{a,false}]: [t]
% expect: [{{a,true},[t]}] [{a,1},a]: [{a,1},a]
% expect: [{{a,true},[t]}] [b,a,b]: [b,t,b]
% expect: [{{a,true},[t]}] [[x],a,{}]: [x,t,{}]
% expect: [{a,[]}] [a]: []
% expect: [{a,[]}] [a,a]: []
% expect: [{a,[]}] [{a,true},b]: [b]
% expect: [{a,[]}] [{a,false},a]: [{a,false},a]
% expect: [{a,[]}] [a,{a,false}]: []
% expect: [{a,[]}] [{a,1},a]: [{a,1},a]
% expect: [{a,[]}] [b,a,b]: [b,b]
% expect: [{a,[]}] [[x],a,{}]: [x,{}]
