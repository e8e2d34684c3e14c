%% A tuple behind the bar of an improper list decides how far tagged tuples before it are indented.
-module('003_layout_of_improper_tails').
-export([main/0]).

main() ->
    R = {r, undefined, xray, [], {xray, 0}},
    T = {function, {arity, 1}},
    [io:format("201 ~*p~n~*p~n", [W, X, W, X])
     || W <- [20, 30, 40],
        X <- [[R | T], [R, R | T], [R, T], R, {R}, [R | vain], [abc | R], [abc, [abc, abc, abc, def, fed] | R],
              [97, 32, 98 | {'EXIT', {badmap, ok}, {f3, 8}}], [[R | R] | T], {tag, [R | T]}]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 201 [{r,
% expect:       undefined,
% expect:       xray,[],
% expect:       {xray,0}}|
% expect:      {function,
% expect:       {arity,1}}]
% expect: [{r,undefined,
% expect:   xray,[],
% expect:   {xray,0}}|
% expect:  {function,
% expect:   {arity,1}}]
% expect: 201 [{r,
% expect:       undefined,
% expect:       xray,[],
% expect:       {xray,0}},
% expect:      {r,
% expect:       undefined,
% expect:       xray,[],
% expect:       {xray,0}}|
% expect:      {function,
% expect:       {arity,1}}]
% expect: [{r,undefined,
% expect:   xray,[],
% expect:   {xray,0}},
% expect:  {r,undefined,
% expect:   xray,[],
% expect:   {xray,0}}|
% expect:  {function,
% expect:   {arity,1}}]
% expect: 201 [{r,
% expect:       undefined,
% expect:       xray,[],
% expect:       {xray,0}},
% expect:      {function,
% expect:       {arity,1}}]
% expect: [{r,undefined,
% expect:     xray,[],
% expect:     {xray,0}},
% expect:  {function,
% expect:      {arity,1}}]
% expect: 201 {r,undefined,
% expect:        xray,[],
% expect:        {xray,0}}
% expect: {r,undefined,xray,
% expect:    [],
% expect:    {xray,0}}
% expect: 201 {{r,undefined,
% expect:         xray,[],
% expect:         {xray,0}}}
% expect: {{r,undefined,
% expect:     xray,[],
% expect:     {xray,0}}}
% expect: 201 [{r,undefined,
% expect:         xray,[],
% expect:         {xray,0}}|
% expect:      vain]
% expect: [{r,undefined,
% expect:     xray,[],
% expect:     {xray,0}}|
% expect:  vain]
% expect: 201 [abc|
% expect:      {r,
% expect:       undefined,
% expect:       xray,[],
% expect:       {xray,0}}]
% expect: [abc|
% expect:  {r,undefined,
% expect:     xray,[],
% expect:     {xray,0}}]
% expect: 201 [abc,
% expect:      [abc,abc,abc,
% expect:       def,fed]|
% expect:      {r,
% expect:       undefined,
% expect:       xray,[],
% expect:       {xray,0}}]
% expect: [abc,
% expect:  [abc,abc,abc,def,
% expect:   fed]|
% expect:  {r,undefined,
% expect:   xray,[],
% expect:   {xray,0}}]
% expect: 201 [97,32,98|
% expect:      {'EXIT',
% expect:       {badmap,ok},
% expect:       {f3,8}}]
% expect: [97,32,98|
% expect:  {'EXIT',
% expect:   {badmap,ok},
% expect:   {f3,8}}]
% expect: 201 [[{r,
% expect:        undefined,
% expect:        xray,[],
% expect:        {xray,0}}|
% expect:       {r,
% expect:        undefined,
% expect:        xray,[],
% expect:        {xray,0}}]|
% expect:      {function,
% expect:       {arity,1}}]
% expect: [[{r,undefined,
% expect:    xray,[],
% expect:    {xray,0}}|
% expect:   {r,undefined,
% expect:    xray,[],
% expect:    {xray,0}}]|
% expect:  {function,
% expect:   {arity,1}}]
% expect: 201 {tag,
% expect:      [{r,
% expect:        undefined,
% expect:        xray,[],
% expect:        {xray,0}}|
% expect:       {function,
% expect:        {arity,
% expect:         1}}]}
% expect: {tag,
% expect:  [{r,undefined,
% expect:    xray,[],
% expect:    {xray,0}}|
% expect:   {function,
% expect:    {arity,1}}]}
% expect: 201 [{r,undefined,xray,[],
% expect:       {xray,0}}|
% expect:      {function,{arity,1}}]
% expect: [{r,undefined,xray,[],
% expect:   {xray,0}}|
% expect:  {function,{arity,1}}]
% expect: 201 [{r,undefined,xray,[],
% expect:       {xray,0}},
% expect:      {r,undefined,xray,[],
% expect:       {xray,0}}|
% expect:      {function,{arity,1}}]
% expect: [{r,undefined,xray,[],
% expect:   {xray,0}},
% expect:  {r,undefined,xray,[],
% expect:   {xray,0}}|
% expect:  {function,{arity,1}}]
% expect: 201 [{r,undefined,xray,[],
% expect:         {xray,0}},
% expect:      {function,{arity,1}}]
% expect: [{r,undefined,xray,[],
% expect:     {xray,0}},
% expect:  {function,{arity,1}}]
% expect: 201 {r,undefined,xray,[],
% expect:        {xray,0}}
% expect: {r,undefined,xray,[],
% expect:    {xray,0}}
% expect: 201 {{r,undefined,xray,[],
% expect:         {xray,0}}}
% expect: {{r,undefined,xray,[],
% expect:     {xray,0}}}
% expect: 201 [{r,undefined,xray,[],
% expect:         {xray,0}}|
% expect:      vain]
% expect: [{r,undefined,xray,[],
% expect:     {xray,0}}|
% expect:  vain]
% expect: 201 [abc|
% expect:      {r,undefined,xray,[],
% expect:         {xray,0}}]
% expect: [abc|
% expect:  {r,undefined,xray,[],
% expect:     {xray,0}}]
% expect: 201 [abc,
% expect:      [abc,abc,abc,def,fed]|
% expect:      {r,undefined,xray,[],
% expect:       {xray,0}}]
% expect: [abc,
% expect:  [abc,abc,abc,def,fed]|
% expect:  {r,undefined,xray,[],
% expect:   {xray,0}}]
% expect: 201 [97,32,98|
% expect:      {'EXIT',
% expect:       {badmap,ok},
% expect:       {f3,8}}]
% expect: [97,32,98|
% expect:  {'EXIT',
% expect:      {badmap,ok},
% expect:      {f3,8}}]
% expect: 201 [[{r,undefined,xray,[],
% expect:        {xray,0}}|
% expect:       {r,undefined,xray,[],
% expect:        {xray,0}}]|
% expect:      {function,{arity,1}}]
% expect: [[{r,undefined,xray,[],
% expect:    {xray,0}}|
% expect:   {r,undefined,xray,[],
% expect:    {xray,0}}]|
% expect:  {function,{arity,1}}]
% expect: 201 {tag,
% expect:      [{r,undefined,xray,[],
% expect:        {xray,0}}|
% expect:       {function,{arity,1}}]}
% expect: {tag,
% expect:  [{r,undefined,xray,[],
% expect:    {xray,0}}|
% expect:   {function,{arity,1}}]}
% expect: 201 [{r,undefined,xray,[],{xray,0}}|
% expect:      {function,{arity,1}}]
% expect: [{r,undefined,xray,[],{xray,0}}|
% expect:  {function,{arity,1}}]
% expect: 201 [{r,undefined,xray,[],{xray,0}},
% expect:      {r,undefined,xray,[],{xray,0}}|
% expect:      {function,{arity,1}}]
% expect: [{r,undefined,xray,[],{xray,0}},
% expect:  {r,undefined,xray,[],{xray,0}}|
% expect:  {function,{arity,1}}]
% expect: 201 [{r,undefined,xray,[],{xray,0}},
% expect:      {function,{arity,1}}]
% expect: [{r,undefined,xray,[],{xray,0}},
% expect:  {function,{arity,1}}]
% expect: 201 {r,undefined,xray,[],{xray,0}}
% expect: {r,undefined,xray,[],{xray,0}}
% expect: 201 {{r,undefined,xray,[],{xray,0}}}
% expect: {{r,undefined,xray,[],{xray,0}}}
% expect: 201 [{r,undefined,xray,[],{xray,0}}|
% expect:      vain]
% expect: [{r,undefined,xray,[],{xray,0}}|vain]
% expect: 201 [abc|
% expect:      {r,undefined,xray,[],{xray,0}}]
% expect: [abc|{r,undefined,xray,[],{xray,0}}]
% expect: 201 [abc,
% expect:      [abc,abc,abc,def,fed]|
% expect:      {r,undefined,xray,[],{xray,0}}]
% expect: [abc,
% expect:  [abc,abc,abc,def,fed]|
% expect:  {r,undefined,xray,[],{xray,0}}]
% expect: 201 [97,32,98|
% expect:      {'EXIT',{badmap,ok},{f3,8}}]
% expect: [97,32,98|{'EXIT',{badmap,ok},{f3,8}}]
% expect: 201 [[{r,undefined,xray,[],{xray,0}}|
% expect:       {r,undefined,xray,[],{xray,0}}]|
% expect:      {function,{arity,1}}]
% expect: [[{r,undefined,xray,[],{xray,0}}|
% expect:   {r,undefined,xray,[],{xray,0}}]|
% expect:  {function,{arity,1}}]
% expect: 201 {tag,
% expect:      [{r,undefined,xray,[],{xray,0}}|
% expect:       {function,{arity,1}}]}
% expect: {tag,
% expect:  [{r,undefined,xray,[],{xray,0}}|
% expect:   {function,{arity,1}}]}
